namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>
/// Names a resource as it was asked for (RFC 9111 2). The parts are compared one by one and never joined, so two different requests never share a key.
/// </summary>
/// <param name="Method">GET, or the method whose content is part of the key. HEAD uses GET's.</param>
/// <param name="Origin">Scheme and authority of the address that the request goes to, and a path to put before others, if any.</param>
/// <param name="Host">The authority the request names, in the form in which URIs are compared (<see cref="HttpSemantics.UriAuthority"/>).</param>
/// <param name="Target">Path and query, case and escapes as sent.</param>
/// <param name="Overrides">Request fields that make some origins answer for another target; null where there are none, as is usual.</param>
/// <param name="Content">Digest, type and coding of the request's content; null where content plays no part.</param>
internal readonly record struct ResourceKey(string Method, string Origin, string Host, string Target, string? Overrides = null, string? Content = null)
{
    public bool Equals(ResourceKey other) =>
        Target == other.Target && Host == other.Host && Origin == other.Origin && Method == other.Method && Content == other.Content && Overrides == other.Overrides;

    /// <summary>Where parts of it are kept. A content's text starts with its digest, so it is no other request's key.</summary>
    public ResourceKey ForParts => this with { Content = "parts" };

    /// <summary>Tells URIs apart, whatever the method and the content: what an unsafe request invalidates.</summary>
    public int UriHash => HashCode.Combine(Target.GetHashCode(StringComparison.Ordinal), Host.GetHashCode(StringComparison.Ordinal));

    // The target alone tells nearly all keys apart; hashing the rest would only cost.
    public override int GetHashCode() => HashCode.Combine(Target.GetHashCode(StringComparison.Ordinal), Host.Length, Content?.GetHashCode(StringComparison.Ordinal) ?? 0);
}
