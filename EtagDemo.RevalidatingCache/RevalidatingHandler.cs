using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Handling;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache;

/// <summary>Attaches the shared cache to HttpClient, or to anything else that sends through an <see cref="HttpMessageHandler"/>.</summary>
public sealed class RevalidatingHandler : DelegatingHandler
{
    private readonly CacheEngine _engine;
    private readonly AnswerMessage _answers;
    private readonly RevalidatingCacheOptions _options;
    private readonly GroupQueues _groups;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    internal RevalidatingHandler(CacheEngine engine, AnswerMessage answers, CacheTelemetry telemetry, RevalidatingCacheOptions options, TimeProvider clock)
    {
        _send = (message, cancellationToken) => SoundOrigin.SendAsync(message, base.SendAsync, cancellationToken);
        _groups = new GroupQueues(options, telemetry, clock, _send);
        _engine = engine;
        _options = options;
        _answers = answers;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        KeyedContent? content = null;
        if (MessageContent.IsKeyed(request, _options.MaxKeyedRequestBytes))
        {
            content = await MessageContent.ReadAsync(request, _options.MaxKeyedRequestBytes, cancellationToken);
            if (content is null)
            {
                return _answers.Create(request, GatewayAnswer.WrongDigest);
            }
        }

        var answer = await _engine.AnswerAsync(MessageRequest.Of(request, content, _options, _groups, _send), cancellationToken);
        return _answers.Create(request, answer);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _groups.Dispose();
        }

        base.Dispose(disposing);
    }
}
