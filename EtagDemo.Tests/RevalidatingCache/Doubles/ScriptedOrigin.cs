using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>A real HTTP server on a free port that answers as the test says and remembers what it was asked.</summary>
internal sealed class ScriptedOrigin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedOrigin(ManualClock clock, bool readsBodies, HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        _app = builder.Build();
        _app.Run(async context =>
        {
            var body = "";
            if (readsBodies)
            {
                using var reader = new StreamReader(context.Request.Body);
                body = await reader.ReadToEndAsync();
            }

            _requests.Enqueue(new RecordedRequest(
                context.Request.Method,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body));
            context.Response.Headers.Date = clock.GetUtcNow().ToString("r");
            await Answer(context);
        });
    }

    /// <summary>What it answers from now on.</summary>
    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("nothing scripted");

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public RecordedRequest LastRequest => _requests.Last();

    public Uri Address => new(_app.Urls.First());

    public static async Task<ScriptedOrigin> StartAsync(ManualClock clock, bool readsBodies = true, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var origin = new ScriptedOrigin(clock, readsBodies, protocols);
        await origin._app.StartAsync();
        return origin;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
