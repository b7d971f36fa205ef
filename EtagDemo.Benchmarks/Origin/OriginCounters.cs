namespace EtagDemo.Benchmarks.Origin;

/// <summary>What the origin was asked since it started: the witness that a contender validated.</summary>
internal sealed class OriginCounters
{
    private long _full;
    private long _notModified;

    public void Full() => Interlocked.Increment(ref _full);

    public void NotModified(int count = 1) => Interlocked.Add(ref _notModified, count);

    public OriginCount Now() => new(Interlocked.Read(ref _full), Interlocked.Read(ref _notModified));
}
