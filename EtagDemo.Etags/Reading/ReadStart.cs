using EtagDemo.Etags.Stores;

namespace EtagDemo.Etags.Reading;

/// <summary>How a read begins: a hit; a miss with the vector from before its data is read; or a bypass of the store.</summary>
internal sealed record ReadStart
{
    /// <summary>The entry that may be trusted.</summary>
    public StoredEntry? Hit { get; private init; }

    /// <summary>V0: the vector from before the data is read. Null: nothing may be recorded.</summary>
    public TagVector? Before { get; private init; }

    /// <summary>Why it is no hit.</summary>
    public NoHit? Reason { get; private init; }

    public bool IsBypass => Reason is { } reason && IsBypassReason(reason);

    public static ReadStart Trusted(StoredEntry entry) => new() { Hit = entry };

    public static ReadStart Miss(NoHit reason, TagVector? before) => new() { Reason = reason, Before = before };

    public static ReadStart Bypass(NoHit reason) => new() { Reason = reason };

    /// <summary>Whether the store was not asked at all.</summary>
    public static bool IsBypassReason(NoHit reason) => reason is NoHit.StoreUnavailable or NoHit.NotAlone or NoHit.MissingValue or NoHit.NoDigest;
}
