using System.Collections.Concurrent;
using System.Net;

namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>One writer and a reader for each path, at the same time. A read is stale if it started after a write was acknowledged and shows less.</summary>
public sealed class Race(Counted counted, IReadOnlyList<CountedReader> readers)
{
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _stale = new();
    private int _acknowledged;
    private int _reads;
    private bool _isOver;

    public IEnumerable<string> Stale => _stale;

    public int Reads => _reads;

    /// <summary>Writes refused because the validators could not be reached.</summary>
    public int Refused { get; private set; }

    /// <summary>Writes the next <paramref name="writes"/> values while everybody reads, and reads once more at the end.</summary>
    public async Task RunAsync(int writes, Func<Task> interruption)
    {
        _isOver = false;
        var reading = readers.Select(reader => Task.Run(() => ReadUntilOverAsync(reader))).ToArray();
        try
        {
            var halfWay = writes / 2;
            await WriteAsync(halfWay);
            var interrupting = interruption();
            await WriteAsync(writes - halfWay);
            await interrupting;
            await WriteAsync(1);
        }
        finally
        {
            Volatile.Write(ref _isOver, true);
            await Task.WhenAll(reading);
        }
    }

    private async Task WriteAsync(int writes)
    {
        for (var last = _acknowledged + writes; _acknowledged < last;)
        {
            await WriteOneAsync(_acknowledged + 1);
            Interlocked.Increment(ref _acknowledged);
        }
    }

    private async Task WriteOneAsync(int number)
    {
        using var limit = new CancellationTokenSource(WriteLimit, TimeProvider.System);
        for (var answer = await counted.Write(number); answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Created); answer = await counted.Write(number))
        {
            // 504 on a busy machine: whether it was written is unknown, so it is written again, as it is after a refusal.
            HttpAssert.Problem(answer.Status is HttpStatusCode.GatewayTimeout ? HttpStatusCode.GatewayTimeout : HttpStatusCode.ServiceUnavailable, answer);
            Assert.True(answer.Status is HttpStatusCode.GatewayTimeout || answer.Header("Retry-After") is not null);
            Refused++;
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task ReadUntilOverAsync(CountedReader reader)
    {
        bool isLast;
        do
        {
            isLast = Volatile.Read(ref _isOver);
            var atLeast = Volatile.Read(ref _acknowledged);
            var seen = await reader.ReadAsync();
            Interlocked.Increment(ref _reads);
            if (seen < atLeast)
            {
                _stale.Enqueue($"{reader.Path}: {seen} after {atLeast} was acknowledged");
            }
        }
        while (!isLast);
    }
}
