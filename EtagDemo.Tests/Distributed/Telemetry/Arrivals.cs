using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Wakes those who wait for telemetry whenever some has come.</summary>
public sealed class Arrivals
{
    private readonly ConcurrentDictionary<Channel<bool>, bool> _watchers = new();

    public void Announce()
    {
        foreach (var watcher in _watchers.Keys)
        {
            watcher.Writer.TryWrite(true);
        }
    }

    /// <summary>Looks after each arrival until what is seen is <paramref name="complete"/>.</summary>
    public async Task<T> WaitAsync<T>(Func<T> look, Func<T, bool> complete, Func<T, string> describe, CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _watchers[watcher] = true;
        try
        {
            while (true)
            {
                var seen = look();
                if (complete(seen))
                {
                    return seen;
                }

                await NextAsync(watcher, () => describe(seen), cancellationToken);
            }
        }
        finally
        {
            _watchers.TryRemove(watcher, out _);
        }
    }

    private static async Task NextAsync(Channel<bool> watcher, Func<string> describe, CancellationToken cancellationToken)
    {
        try
        {
            await watcher.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException waited)
        {
            throw new TimeoutException(describe(), waited);
        }
    }
}
