namespace EtagDemo.Etags.Reading;

/// <summary>Why a request was no hit. Closed: the same reason feeds the log, the metric and administration's explanation.</summary>
internal enum NoHit
{
    /// <summary>Nothing is stored for this request.</summary>
    Absent,

    /// <summary>A writer is in flight on a tag.</summary>
    Marked,

    /// <summary>A tag has changed since the entry's data was read.</summary>
    Changed,

    /// <summary>The store may have forgotten something since.</summary>
    Epoch,

    /// <summary>Another build or policy rendered the entry.</summary>
    Build,

    /// <summary>The answer depends on tags that were not looked at before its data was read.</summary>
    TagsUnseen,

    /// <summary>Bypass: reads do without the store, by configuration.</summary>
    Off,

    /// <summary>Bypass: the store did not answer in time, or failed.</summary>
    StoreUnavailable,

    /// <summary>Bypass: another replica holds the lock of the memory store.</summary>
    NotAlone,

    /// <summary>Bypass: the request lacks a value that a tag template needs.</summary>
    MissingValue,

    /// <summary>Bypass: a body-keyed request without a digest that can be verified.</summary>
    NoDigest,
}
