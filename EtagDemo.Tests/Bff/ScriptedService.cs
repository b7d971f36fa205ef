using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.Tests.Bff;

/// <summary>An origin that answers what a test told it to, and remembers what it was asked.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<SeenRequest, ScriptedAnswer>> _script = new();
    private readonly WebApplication _app;

    private ScriptedService(WebApplication app) => _app = app;

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public string Address => _app.Urls.Single();

    public static async Task<ScriptedService> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var app = builder.Build();
        var service = new ScriptedService(app);
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>Scripts one method of one path and query, as sent.</summary>
    public ScriptedService On(string method, string target, Func<SeenRequest, ScriptedAnswer> answer)
    {
        _script[$"{method} {target}"] = answer;
        return this;
    }

    public ScriptedService On(string method, string target, int status, string? body = null, string? location = null) =>
        On(method, target, _ => new ScriptedAnswer(status, body) { Location = location });

    /// <summary>Scripts GET and HEAD of a resource as every service of the system answers them: an ETag from the content, no-cache, Vary, 304.</summary>
    public ScriptedService Holds(string target, string json, string vary = "x-role", string method = "GET") => On(method, target, _ => ScriptedAnswer.Representation(json, vary));

    public IEnumerable<string> Requests => Seen.Select(request => $"{request.Method} {request.Target}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        var request = new SeenRequest(context.Request.Method, target, context.Request.Protocol, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        Seen.Enqueue(request);
        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        var answer = _script.TryGetValue($"{method} {target}", out var scripted) ? scripted(request) : ScriptedAnswer.Problem(StatusCodes.Status404NotFound, $"Nothing scripted for {method} {target}.");
        await answer.WriteAsync(context);
    }
}
