namespace EtagDemo.Etags.Coherence;

/// <summary>Runs a wait under a bound of its own, so that neither a slow store nor a caller's cancellation decides.</summary>
internal static class Bounded
{
    public static async Task RunAsync(Func<CancellationToken, Task> work, TimeSpan bound, TimeProvider time)
    {
        using var source = new CancellationTokenSource(bound, time);
        await work(source.Token).WaitAsync(bound, time);
    }

    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan bound, TimeProvider time)
    {
        using var source = new CancellationTokenSource(bound, time);
        return await work(source.Token).WaitAsync(bound, time);
    }
}
