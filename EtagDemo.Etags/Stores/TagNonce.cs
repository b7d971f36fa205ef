using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>A tag and its nonce at one moment.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Nonce">Never repeated for this tag within an epoch of the store.</param>
public readonly record struct TagNonce(Tag Tag, long Nonce);
