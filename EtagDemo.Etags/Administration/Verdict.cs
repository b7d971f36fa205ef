namespace EtagDemo.Etags.Administration;

/// <summary>What came of rendering a stored entry again.</summary>
internal enum Verdict
{
    /// <summary>The entry would be a hit, and its ETag is the one rendered now.</summary>
    Fresh,

    /// <summary>The entry would be a hit, before and after, and its ETag is another. Must never happen.</summary>
    Stale,

    /// <summary>The entry is no hit; nothing it says is believed.</summary>
    NoHit,

    /// <summary>It cannot be rendered again: keyed by a body, or not answered with 200 by this build.</summary>
    Skipped,
}
