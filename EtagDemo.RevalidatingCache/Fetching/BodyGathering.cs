using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A body on its way to the store, with what is to happen when it is there or is not. Whoever moves the bytes calls it; it moves none itself.</summary>
internal sealed class BodyGathering(CompleteBody.Collector collector, Func<CompleteBody, RoundEnd> store, RoundLease? lease) : IDisposable
{
    public void Append(ReadOnlySpan<byte> bytes)
    {
        collector.Append(bytes);
        if (collector.GaveUp)
        {
            lease?.End(RoundEnd.NotShared);
        }
    }

    /// <summary>The origin ended the body properly.</summary>
    public void Complete()
    {
        var body = collector.Complete();
        var end = body is null ? RoundEnd.NotShared : store(body);
        lease?.End(end);
        Dispose();
    }

    /// <summary>The origin broke off: those who wait ask for themselves.</summary>
    public void Fail() => lease?.End(RoundEnd.NotShared);

    /// <summary>Nothing more comes. If the body was not complete, it is forgotten, and the others are let go.</summary>
    public void Dispose()
    {
        collector.Dispose();
        lease?.Dispose();
    }
}
