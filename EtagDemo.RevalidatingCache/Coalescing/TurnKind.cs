namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>What a request that joined a flight is to do next.</summary>
internal enum TurnKind
{
    /// <summary>Ask the origin, for itself and for those who wait.</summary>
    Lead,

    /// <summary>Use the response of a fetch that started after it arrived.</summary>
    Share,

    /// <summary>Look into the store again: something usable was put there.</summary>
    LookAgain,

    /// <summary>Ask the origin for itself only.</summary>
    Alone,
}
