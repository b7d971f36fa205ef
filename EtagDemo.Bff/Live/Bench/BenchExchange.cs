using System.Net.Mime;
using System.Text;
using EtagDemo.Bff.Live.Sampling;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>
/// Carries out a request of the bench: 1. look at the validators; 2. send the request to this gateway's own public endpoint, as any client would; 3. look again.
/// </summary>
internal sealed class BenchExchange(OwnAddress address, ExchangeRecorder recorder, Validators validators, GatewayInstance instance, IOptions<LiveOptions> options, TimeProvider time) : IDisposable
{
    private const int LongestShown = 64 << 10;

    // No propagator: to the gateway it is a client's request, with a trace of its own.
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });
    private readonly SemaphoreSlim _places = new(options.Value.BenchConcurrency);

    /// <summary>Null when as many are under way as may be.</summary>
    public async Task<ExchangeReport?> RunAsync(BenchRequest request, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return null;
        }

        try
        {
            var before = await validators.LookAsync(request, cancellationToken);
            var (number, recording) = recorder.Expect();
            var (answer, elapsed) = await SendAsync(request, number, cancellationToken);
            var after = await validators.LookAsync(request, cancellationToken);
            var entries = before.Keys.SelectMany(service => EntryChanges.Between(service.ToString().ToLowerInvariant(), before[service], after[service]))
                .Where(change => Relevance.Of(change, request, recording.Hops));
            return new ExchangeReport(instance.Id, recording.Request, answer, elapsed, recording.Hops, [.. entries], after.Values.Any(state => state.More));
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _places.Dispose();
    }

    private async Task<(ShownAnswer Answer, double ElapsedMs)> SendAsync(BenchRequest request, string number, CancellationToken cancellationToken)
    {
        using var message = Message(request, number);
        var start = time.GetTimestamp();
        try
        {
            using var answer = await _http.SendAsync(message, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            var elapsed = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 3);
            var shown = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LongestShown)));
            return (new ShownAnswer((int)answer.StatusCode, ShownFields.Of(answer), shown, body.Length), elapsed);
        }
        finally
        {
            recorder.Forget(number);
        }
    }

    private HttpRequestMessage Message(BenchRequest request, string number)
    {
        var target = new Uri(address.Find().GetLeftPart(UriPartial.Authority) + request.Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method!), target);
        message.Headers.TryAddWithoutValidation(ExchangeRecorder.Field, number);
        if (request.Body is { Length: > 0 } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation(HeaderNames.ContentType, MediaTypeNames.Application.Json);
        }

        foreach (var (name, value) in request.Fields ?? new Dictionary<string, string>())
        {
            if (!message.Headers.TryAddWithoutValidation(name, value) && message.Content is { } content)
            {
                content.Headers.Remove(name);
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
