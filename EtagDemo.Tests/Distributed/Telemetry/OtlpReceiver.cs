using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Takes what the processes export over OTLP (http/protobuf) and keeps their spans by trace.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ReceivedSpan>> _spans = new();
    private readonly ConcurrentDictionary<Channel<string>, bool> _watchers = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single());

    public static async Task<OtlpReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", receiver.TakeTracesAsync);
        receiver._app.MapPost("/v1/{signal}", () => Results.Ok());
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Waits until the spans of a trace are as <paramref name="complete"/> wants them.</summary>
    public async Task<IReadOnlyList<ReceivedSpan>> WaitForTraceAsync(string traceId, Func<IReadOnlyList<ReceivedSpan>, bool> complete, CancellationToken cancellationToken)
    {
        var arrivals = Channel.CreateUnbounded<string>();
        _watchers[arrivals] = true;
        try
        {
            while (true)
            {
                var spans = _spans.TryGetValue(traceId, out var known) ? known.ToArray() : [];
                if (complete(spans))
                {
                    return spans;
                }

                await NextArrivalAsync(arrivals, spans, cancellationToken);
            }
        }
        finally
        {
            _watchers.TryRemove(arrivals, out _);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task NextArrivalAsync(Channel<string> arrivals, IReadOnlyList<ReceivedSpan> known, CancellationToken cancellationToken)
    {
        try
        {
            await arrivals.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException waited)
        {
            var names = string.Join(", ", known.Select(span => $"{span.Service}: {span.Name} ({span.Source})"));
            throw new TimeoutException($"The trace did not become complete. It has [{names}]; {_spans.Count} traces are known.", waited);
        }
    }

    private async Task<IResult> TakeTracesAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        foreach (var span in TracesDecoder.Decode(body.ToArray()))
        {
            _spans.GetOrAdd(span.TraceId, _ => new()).Enqueue(span);
        }

        foreach (var watcher in _watchers.Keys)
        {
            watcher.Writer.TryWrite("traces");
        }

        return Results.Bytes([], "application/x-protobuf");
    }
}
