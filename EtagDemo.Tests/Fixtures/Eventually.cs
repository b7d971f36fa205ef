namespace EtagDemo.Tests.Fixtures;

/// <summary>For what happens on its own in a while, and tells nobody when.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until it is so.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        using var again = new PeriodicTimer(Pause, TimeProvider.System);
        while (!await condition())
        {
            await again.WaitForNextTickAsync(limit.Token);
        }
    }
}
