using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>RFC 9211: this cache's member of Cache-Status, from the same verdict as the metrics and the log.</summary>
internal sealed class CacheStatusField(string name)
{
    private readonly CacheStatus _unnamed = new(name);
    private readonly CacheStatus _policies = new($"{name}.Policies");
    private readonly Text?[] _texts = new Text?[256];

    /// <summary>For a composite: its parts were validated; the body was kept, or composed now.</summary>
    public string Composed(bool isKept) =>
        (_unnamed with { Forward = ForwardReason.Stale, ForwardStatus = isKept ? 304 : null, Stored = true, Detail = isKept ? "composite-kept" : "composite-composed" }).ToString();

    /// <summary>For a named policy: a cache of its own, in front of the one that keeps bodies, under a name of its own (RFC 9211 2).</summary>
    public string Policy(bool isHit) => (_policies with { Hit = isHit, Forward = isHit ? null : ForwardReason.Miss, Detail = "policy" }).ToString();

    /// <summary>The member for a verdict. Verdicts that would read alike share one text, of which there are few at any time.</summary>
    public string Of(in Verdict verdict)
    {
        var alike = verdict with { TimeToLive = verdict.TimeToLive is { } ttl ? TimeSpan.FromSeconds((long)ttl.TotalSeconds) : null };
        ref var slot = ref _texts[(uint)alike.GetHashCode() % (uint)_texts.Length];
        if (Volatile.Read(ref slot) is { } there && there.Verdict == alike)
        {
            return there.Value;
        }

        var text = Write(alike);
        Volatile.Write(ref slot, new Text(alike, text));
        return text;
    }

    private string Write(in Verdict verdict)
    {
        var isHit = verdict is { Outcome: Outcome.Hit or Outcome.Stale, ForwardStatus: null } && verdict.Reason != Reason.StaleIfError;
        return (_unnamed with
        {
            Hit = isHit,
            Forward = isHit || verdict.Reason is Reason.OnlyIfCached or Reason.WrongDigest ? null : verdict.Reason.Forward(),
            ForwardStatus = verdict.ForwardStatus,
            TimeToLive = verdict.TimeToLive,
            Stored = verdict.Stored,
            Collapsed = verdict.Collapsed,
            Detail = verdict.Reason.Token(),
        }).ToString();
    }

    private sealed record Text(Verdict Verdict, string Value);
}
