using System.Net;
using BenchmarkDotNet.Attributes;
using EtagDemo.RevalidatingCache;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>The gateway's engine as a client handler, before an origin that is a method call: validation, fresh hit, and the 304 to a client that has the current one.</summary>
public class GatewayBenchmarks
{
    private static readonly Uri Checked = new("http://origin/checked");
    private static readonly Uri Fresh = new("http://origin/fresh");
    private ServiceProvider? _services;
    private HttpMessageInvoker? _invoker;

    // Disposed with the invoker.
    private InstantOrigin? Origin { get; set; }

    [GlobalSetup]
    public async Task StartAsync()
    {
        _services = new ServiceCollection().AddLogging().AddRevalidatingCache().BuildServiceProvider();
        _invoker = _services.GetRequiredService<RevalidatingInvokerFactory>().Create(Origin = new InstantOrigin());
        foreach (var address in new[] { Checked, Fresh })
        {
            using var answer = await AskAsync(address, null);
            await answer.Content.ReadAsByteArrayAsync();
        }

        using var validated = await AskAsync(Checked, null);
        using var notModified = await AskAsync(Checked, InstantOrigin.Etag);
        if (validated.StatusCode != HttpStatusCode.OK || Origin.NotModified != 2 || notModified.StatusCode != HttpStatusCode.NotModified)
        {
            throw new InvalidOperationException("Nothing was validated; there is nothing to measure.");
        }
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        _invoker!.Dispose();
        await _services!.DisposeAsync();
    }

    /// <summary>What the messages to and from the origin cost alone.</summary>
    [Benchmark(Baseline = true)]
    public async Task Origin304()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Checked);
        request.Headers.TryAddWithoutValidation("If-None-Match", InstantOrigin.Etag);
        using var answer = await Origin!.AnswerAsync(request);
    }

    [Benchmark]
    public async Task Validated() => (await AskAsync(Checked, null)).Dispose();

    [Benchmark]
    public async Task ValidatedTo304() => (await AskAsync(Checked, InstantOrigin.Etag)).Dispose();

    [Benchmark]
    public async Task FreshHit() => (await AskAsync(Fresh, null)).Dispose();

    private Task<HttpResponseMessage> AskAsync(Uri address, string? ifNoneMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return _invoker!.SendAsync(request, CancellationToken.None);
    }
}
