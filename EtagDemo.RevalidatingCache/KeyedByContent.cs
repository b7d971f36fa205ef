namespace EtagDemo.RevalidatingCache;

/// <summary>
/// Lets the answer to a POST be kept under the digest of its content, by agreement between this gateway and its own services (a QUERY needs none: there it is plain HTTP).
/// Such an answer is stored only if it says <c>Vary: Content-Digest</c>, and it is validated as its Cache-Control says.
/// </summary>
public static class KeyedByContent
{
    /// <summary>Set it to true on a POST whose answer depends on nothing but its content and the service's data.</summary>
    public static readonly HttpRequestOptionsKey<bool> Option = new("EtagDemo.RevalidatingCache.KeyedByContent");
}
