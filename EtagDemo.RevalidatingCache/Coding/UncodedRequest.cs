using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>A request that speaks of compressed variants, as the rules of the cache and the origin see it: in the origin's tags.</summary>
internal sealed class UncodedRequest(ClientRequest inner, StringValues ifNoneMatch, StringValues ifMatch) : ClientRequest
{
    public override string Method => inner.Method;

    public override ResourceKey Key => inner.Key;

    public override bool HasContent => inner.HasContent;

    public override bool IsUpgrade => inner.IsUpgrade;

    public override GroupQueue? Groups => inner.Groups;

    public override StringValues Get(string name) => name switch
    {
        "If-None-Match" => ifNoneMatch,
        "If-Match" => ifMatch,
        _ => inner.Get(name),
    };

    public override HttpRequestMessage CreateMessage()
    {
        var message = inner.CreateMessage();
        Apply(message);
        return message;
    }

    public void Apply(HttpRequestMessage message)
    {
        Replace(message, "If-None-Match", ifNoneMatch);
        Replace(message, "If-Match", ifMatch);
    }

    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => inner.SendAsync(message, cancellationToken);

    public override ClientRequest Detach() => new UncodedRequest(inner.Detach(), ifNoneMatch, ifMatch);

    private static void Replace(HttpRequestMessage message, string name, StringValues lines)
    {
        message.Headers.Remove(name);
        if (lines.Count > 0)
        {
            message.Headers.TryAddWithoutValidation(name, lines.ToString());
        }
    }
}
