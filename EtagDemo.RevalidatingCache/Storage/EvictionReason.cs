namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Why a stored response left the store.</summary>
internal enum EvictionReason
{
    /// <summary>The byte budget was spent.</summary>
    Budget,

    /// <summary>The resource had too many variants.</summary>
    Variants,
}
