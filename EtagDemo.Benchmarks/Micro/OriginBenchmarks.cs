using BenchmarkDotNet.Attributes;
using EtagDemo.Benchmarks.OriginLimit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>An endpoint without a server around it: answering 304 by hand, by a policy from the memory store, and answering 200 with and without a policy.</summary>
public class OriginBenchmarks
{
    private const string Id = "17";
    private WebApplication? _app;
    private Dictionary<string, RouteEndpoint> _endpoints = [];
    private string _etag = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        LimitedOrigin.AddServices(builder.Services);
        _app = builder.Build();
        LimitedOrigin.Map(_app);
        _endpoints = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
            .ToDictionary(endpoint => endpoint.RoutePattern.RawText!);
        var first = await AskAsync(LimitedOrigin.Tagged, null);
        _etag = first.Response.Headers.ETag.ToString();
        if ((await AskAsync(LimitedOrigin.Tagged, _etag)).Response.StatusCode != StatusCodes.Status304NotModified)
        {
            throw new InvalidOperationException("No 304; there is nothing to measure.");
        }
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _app!.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task Bare304() => AskAsync(LimitedOrigin.Bare, LimitedOrigin.BareEtag);

    [Benchmark]
    public Task Policy304() => AskAsync(LimitedOrigin.Tagged, _etag);

    [Benchmark]
    public Task Plain200() => AskAsync(LimitedOrigin.Plain, null);

    [Benchmark]
    public Task Policy200() => AskAsync(LimitedOrigin.Tagged, null);

    private async Task<DefaultHttpContext> AskAsync(string pattern, string? ifNoneMatch)
    {
        var http = new DefaultHttpContext { RequestServices = _app!.Services };
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = pattern.Replace("{id}", Id, StringComparison.Ordinal);
        http.Request.RouteValues = new RouteValueDictionary { ["id"] = Id };
        if (ifNoneMatch is not null)
        {
            http.Request.Headers.IfNoneMatch = ifNoneMatch;
        }

        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var endpoint = _endpoints[pattern];
        http.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(http);
        return http;
    }
}
