using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Handling;

/// <summary>A request that came as a message, from HttpClient or YARP.</summary>
internal sealed class MessageRequest(HttpRequestMessage message, ResourceKey key, KeyedContent? content, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, GroupQueues? groups = null) : ClientRequest
{
    public static MessageRequest Of(HttpRequestMessage message, KeyedContent? content, RevalidatingCacheOptions options, GroupQueues groups, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
    {
        var key = KeyOf(message) with { Content = content?.Key };
        var request = new MessageRequest(message, key, content, send, groups);
        return KeyOverrides.Of(request, options.OverrideFields) is { } overrides ? new MessageRequest(message, key with { Overrides = overrides }, content, send, groups) : request;
    }

    public override string Method => message.Method.Method;

    public override ResourceKey Key => key;

    // A Host of its own is not what the queue's requests would name.
    public override GroupQueue? Groups => message.Headers.Host is null ? groups?.Find(key.Origin, null, message.Version, message.VersionPolicy) : null;

    public override bool HasContent => message.Content is not null;

    public override StringValues Get(string name)
    {
        if (content?.Get(name) is { Count: > 0 } computed)
        {
            return computed;
        }

        if (message.Headers.NonValidated.TryGetValues(name, out var values) || message.Content?.Headers.NonValidated.TryGetValues(name, out values) == true)
        {
            // Joined as it is sent: the client library does not join the lines of every field by commas.
            return values.ToString();
        }

        return StringValues.Empty;
    }

    // A message that may be sent twice, each time with other conditions, must come back to its owner unchanged; content that streams can be sent once only.
    public override HttpRequestMessage CreateMessage() => HasContent && content is null ? message : Copy();

    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => send(message, cancellationToken);

    public override ClientRequest Detach() => new MessageRequest(Copy(), key, content, send);

    private static ResourceKey KeyOf(HttpRequestMessage message)
    {
        var uri = message.RequestUri ?? throw new InvalidOperationException("The request has no URI. Set RequestUri, or BaseAddress on the client.");
        var method = message.Method == HttpMethod.Head ? "GET" : message.Method.Method;
        return new ResourceKey(
            method, uri.GetLeftPart(UriPartial.Authority), message.Headers.Host is { Length: > 0 } host ? UriAuthority.Normalize(uri.Scheme, host) : uri.Authority, uri.PathAndQuery);
    }

    private HttpRequestMessage Copy()
    {
        var copy = new HttpRequestMessage(message.Method, message.RequestUri) { Version = message.Version, VersionPolicy = message.VersionPolicy };
        foreach (var header in message.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (copy.Headers.Host is not null)
        {
            // As the key has it: an origin must not answer for one spelling what is stored for all.
            copy.Headers.Host = key.Host;
        }

        foreach (var option in message.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
        }

        content?.Attach(copy);
        return copy;
    }
}
