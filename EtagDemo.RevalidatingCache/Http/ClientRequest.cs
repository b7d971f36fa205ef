using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>A request as the engine sees it, whichever way the cache is attached: what to decide by, and how to reach the origin with it.</summary>
internal abstract class ClientRequest : IRequestFields
{
    private RequestPolicy? _policy;

    public abstract string Method { get; }

    public abstract ResourceKey Key { get; }

    public abstract bool HasContent { get; }

    /// <summary>Where its validation may wait for others to travel with; null if it goes alone.</summary>
    public virtual GroupQueue? Groups => null;

    /// <summary>Whether the client wants to change protocols; the field itself is for this connection only.</summary>
    public virtual bool IsUpgrade => Has("Upgrade");

    public bool IsHead => Method == "HEAD";

    /// <summary>The request's directives, read once.</summary>
    public RequestPolicy Policy => _policy ??= RequestPolicy.Read(this);

    public abstract StringValues Get(string name);

    public bool Has(string name) => Get(name).Count > 0;

    /// <summary>A message to the origin that carries the request as it came. Each call makes one that may be changed and sent.</summary>
    public abstract HttpRequestMessage CreateMessage();

    public abstract Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken);

    /// <summary>The same request, independent of the client that sent it: for work behind the answer.</summary>
    public abstract ClientRequest Detach();

    public Preconditions Preconditions(DateTimeOffset now) =>
        new(default, Get("If-None-Match"), Get("If-Modified-Since"), default, Get("If-Range"), now);
}
