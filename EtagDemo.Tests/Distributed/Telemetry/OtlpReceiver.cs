using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Takes what the processes export over OTLP (http/protobuf); keeps their spans by trace, and of each metric the latest.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ReceivedSpan>> _spans = new();
    private readonly ConcurrentDictionary<(string, string, string, string), ReceivedMetric> _metrics = new();
    private readonly Arrivals _arrivals = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>Sees all that comes: traces, metrics and logs.</summary>
    public SecretWatch Secrets { get; } = new();

    public Uri Endpoint => new(_app.Urls.Single());

    public static async Task<OtlpReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", request => receiver.TakeAsync(request, receiver.KeepSpans));
        receiver._app.MapPost("/v1/metrics", request => receiver.TakeAsync(request, receiver.KeepMetrics));
        receiver._app.MapPost("/v1/{signal}", request => receiver.TakeAsync(request, _ => { }));
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Waits until the spans of a trace are as <paramref name="complete"/> wants them.</summary>
    public Task<IReadOnlyList<ReceivedSpan>> WaitForTraceAsync(string traceId, Func<IReadOnlyList<ReceivedSpan>, bool> complete, CancellationToken cancellationToken) =>
        _arrivals.WaitAsync(
            () => _spans.TryGetValue(traceId, out var known) ? known.ToArray() : (IReadOnlyList<ReceivedSpan>)[],
            complete,
            spans => $"The trace did not become complete. It has [{string.Join(", ", spans.Select(span => $"{span.Service}: {span.Name} ({span.Source})"))}]; {_spans.Count} traces are known.",
            cancellationToken);

    /// <summary>Waits until the latest metrics are as <paramref name="complete"/> wants them.</summary>
    public Task<MetricsSnapshot> WaitForMetricsAsync(Func<MetricsSnapshot, bool> complete, Func<MetricsSnapshot, string> describe, CancellationToken cancellationToken) =>
        _arrivals.WaitAsync(() => new MetricsSnapshot([.. _metrics.Values]), complete, describe, cancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, Action<byte[]> keep)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Secrets.Look(context.Request.Path, body.GetBuffer().AsSpan(0, (int)body.Length));
        keep(body.ToArray());
        _arrivals.Announce();
        await Results.Bytes([], "application/x-protobuf").ExecuteAsync(context);
    }

    private void KeepSpans(byte[] request)
    {
        foreach (var span in TracesDecoder.Decode(request))
        {
            _spans.GetOrAdd(span.TraceId, _ => new()).Enqueue(span);
        }
    }

    private void KeepMetrics(byte[] request)
    {
        foreach (var metric in MetricsDecoder.Decode(request))
        {
            _metrics[metric.Identity] = metric;
        }
    }
}
