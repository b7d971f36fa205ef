namespace EtagDemo.Tests.Etags.Stores;

/// <summary>A redis-server in cluster mode that has all the slots itself.</summary>
public sealed class RedisClusterServer : IAsyncLifetime
{
    public RedisServer Server { get; } = new("--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1", "--cluster-require-full-coverage", "no");

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await Server.RunAsync("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await Server.RunAsync("CLUSTER", "INFO")).Contains("cluster_state:ok", StringComparison.Ordinal))
        {
            await again.WaitForNextTickAsync(bound.Token);
        }
    }

    public Task DisposeAsync() => Server.DisposeAsync();
}
