using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Reconfigurations waiting to be applied: bounded, and in memory only. What a crash loses is in the state <c>applying</c> and goes on when it is asked for again.</summary>
internal sealed class ApplyQueue(IOptions<ApplyOptions> options) : IDisposable
{
    private readonly Channel<ApplyJob> _jobs = Channel.CreateUnbounded<ApplyJob>();
    private readonly SemaphoreSlim _places = new(options.Value.Capacity);

    /// <summary>Takes a place, before the reconfiguration is touched; false when all are taken. Every place is given back by <see cref="Release"/>.</summary>
    public bool TryReserve() => _places.Wait(0);

    public void Release() => _places.Release();

    /// <summary>Only with a place.</summary>
    public void Enqueue(ApplyJob job) => _jobs.Writer.TryWrite(job);

    public IAsyncEnumerable<ApplyJob> ReadAllAsync(CancellationToken cancellationToken) => _jobs.Reader.ReadAllAsync(cancellationToken);

    public void Dispose() => _places.Dispose();
}
