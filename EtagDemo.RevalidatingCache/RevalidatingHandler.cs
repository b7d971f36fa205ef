using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Handling;

namespace EtagDemo.RevalidatingCache;

/// <summary>Attaches the shared cache to HttpClient, or to anything else that sends through an <see cref="HttpMessageHandler"/>.</summary>
public sealed class RevalidatingHandler : DelegatingHandler
{
    private readonly CacheEngine _engine;
    private readonly AnswerMessage _answers;

    internal RevalidatingHandler(CacheEngine engine, AnswerMessage answers)
    {
        _engine = engine;
        _answers = answers;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await _engine.AnswerAsync(new MessageRequest(request, base.SendAsync), cancellationToken);
        return _answers.Create(request, answer);
    }
}
