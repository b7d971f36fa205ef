using System.Collections.Concurrent;
using System.Threading.Channels;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Etags.Coherence;

/// <summary>Takes marks past their deadline from whoever meets them, and resolves them in the background.</summary>
/// <param name="resolver">Resolves one.</param>
/// <param name="time">Tells whether a deadline is past.</param>
/// <param name="logger">Says what failed.</param>
internal sealed class ResolverQueue(MarkResolver resolver, TimeProvider time, ILogger<ResolverQueue> logger) : BackgroundService, IMarkSink
{
    private readonly Channel<StandingMark> _channel =
        Channel.CreateBounded<StandingMark>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ConcurrentDictionary<StandingMark, bool> _waiting = new();

    /// <summary>Takes those marks whose deadline is past. What does not fit is met again by the next reader.</summary>
    public void Offer(IEnumerable<StandingMark> marks)
    {
        var now = time.GetUtcNow();
        foreach (var mark in marks.Where(mark => mark.Mark.Deadline <= now))
        {
            if (_waiting.Count < 1024 && _waiting.TryAdd(mark, true))
            {
                _channel.Writer.TryWrite(mark);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mark in _channel.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await resolver.ResolveAsync(mark);
            }
#pragma warning disable CA1031 // The store or the database may be away in any way; the mark stands and is met again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                EtagsLog.ResolveFailed(logger, exception);
            }
            finally
            {
                _waiting.TryRemove(mark, out _);
            }
        }
    }
}
