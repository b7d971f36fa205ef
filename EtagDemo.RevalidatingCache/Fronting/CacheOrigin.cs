namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>The origin that a pipeline stands in front of.</summary>
/// <param name="Address">Scheme and authority, and a path to put before the request's, if any: <c>http://127.0.0.1:5000</c>.</param>
/// <param name="Invoker">What sends to it. It must neither follow redirects, nor keep cookies, nor decompress: use <see cref="OriginConnection.Create"/>.</param>
/// <param name="Version">The HTTP version to speak; 2.0 with <see cref="HttpVersionPolicy.RequestVersionExact"/> for cleartext HTTP/2.</param>
/// <param name="VersionPolicy">How binding that is.</param>
public sealed record CacheOrigin(Uri Address, HttpMessageInvoker Invoker, Version Version, HttpVersionPolicy VersionPolicy = HttpVersionPolicy.RequestVersionOrLower)
{
    internal HttpMessageInvoker SoundInvoker { get; } = new SoundInvoker(Invoker);

    /// <summary>Whom a request is for that names no host.</summary>
    internal string Authority { get; } = Address.Authority;

    internal string Prefix { get; } = Address.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
