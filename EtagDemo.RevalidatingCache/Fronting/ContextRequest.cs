using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Handling;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>A request that came to the pipeline.</summary>
internal sealed class ContextRequest : ClientRequest
{
    private readonly HttpContext _context;
    private readonly CacheOrigin _origin;

    private readonly KeyedContent? _content;
    private readonly GroupQueues _groups;

    public ContextRequest(HttpContext context, CacheOrigin origin, GroupQueues groups, RevalidatingCacheOptions options, KeyedContent? content = null)
    {
        _groups = groups;
        _content = content;
        _context = context;
        _origin = origin;
        var request = context.Request;
        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        var host = request.Host.Value is { Length: > 0 } named ? UriAuthority.Normalize(request.Scheme, named) : origin.Authority;
        Key = new ResourceKey(method, origin.Prefix, host, OriginTransformer.TargetOf(context), KeyOverrides.Of(this, options.OverrideFields), content?.Key);
    }

    public override string Method => _context.Request.Method;

    public override ResourceKey Key { get; }

    public override GroupQueue? Groups => _groups.Find(_origin.Prefix, Key.Host, _origin.Version, _origin.VersionPolicy);

    public override bool IsUpgrade => _context.Request.Headers.Upgrade.Count > 0;

    public override bool HasContent => _context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    public override StringValues Get(string name) => _content?.Get(name) is { Count: > 0 } computed ? computed : ForwardedFields.Get(_context.Request, name, _content is not null);

    public override HttpRequestMessage CreateMessage()
    {
        var message = new HttpRequestMessage(HttpMethod.Parse(Method), OriginTransformer.AddressOf(_context, _origin.Prefix))
        {
            Version = _origin.Version,
            VersionPolicy = _origin.VersionPolicy,
        };
        ForwardedFields.Copy(_context.Request.Headers, message);
        NameHost(message);
        ForwardedFields.AddVia(_context.Request.Protocol, message);
        ClientTrailers.Ask(_context.Request, message);
        _content?.Attach(message);
        return message;
    }

    /// <summary>The host as the key has it: an origin must not answer for one spelling what is stored for all.</summary>
    public void NameHost(HttpRequestMessage message) => message.Headers.Host = Key.Host;

    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _origin.SoundInvoker.SendAsync(message, cancellationToken);

    public override ClientRequest Detach() => new MessageRequest(CreateMessage(), Key, _content, _origin.SoundInvoker.SendAsync);
}
