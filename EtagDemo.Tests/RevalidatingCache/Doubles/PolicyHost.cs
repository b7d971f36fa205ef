using EtagDemo.RevalidatingCache.Policies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>A gateway with named policies from configuration, over an origin that knows no ETags: one value for each id, written by PUT.</summary>
internal sealed class PolicyHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PolicyHost(Dictionary<string, string?> settings, Action<CachePoliciesOptions>? configure, string route, Action<IServiceCollection>? services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(new ManualClock());
        // Nothing but what the test says: the gateway's own settings lie beside the tests.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddCachePolicies(builder.Configuration.GetSection("Cache"), configure);
        services?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseStatusCodePages();
        _app.UseRouting();
        _app.UseCachePolicies();
        _app.MapMethods(route, ["GET", "HEAD"], context =>
        {
            Reads++;
            return Read(context);
        }).CachePolicy("products");
        _app.MapPut(route, context => Write(context)).InvalidateCachePolicy("products");
    }

    public int Reads { get; private set; }

    public string Value { get; set; } = "one";

    public RequestDelegate Read { get; set; } = _ => Task.CompletedTask;

    public RequestDelegate Write { get; set; } = _ => Task.CompletedTask;

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = new();

    public static async Task<PolicyHost> StartAsync(
        Dictionary<string, string?>? settings = null, Action<CachePoliciesOptions>? configure = null, string route = "/products/{id}", Action<IServiceCollection>? services = null)
    {
        var host = new PolicyHost(settings ?? Settings(), configure, route, services);
        host.Read = context => context.Response.WriteAsync(host.Value);
        host.Write = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            host.Value = await reader.ReadToEndAsync();
        };
        try
        {
            await host._app.StartAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.Client = new HttpClient { BaseAddress = new Uri(host._app.Urls.First()) };
        return host;
    }

    public static Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Cache:Policies:products:TagTemplates:0"] = "product:{id}",
            ["Cache:InvalidatePolicies:products:TagTemplates:0"] = "product:{id}",
        };
        foreach (var (key, value) in more)
        {
            settings[$"Cache:{key}"] = value;
        }

        return settings;
    }

    public async Task<Exchange> SendAsync(string method, string target, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(target, UriKind.Relative));
        foreach (var (name, value) in fields)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return await Exchange.OfAsync(response);
    }

    public async Task PutAsync(string target, string value)
    {
        using var content = new StringContent(value);
        using var response = await Client.PutAsync(new Uri(target, UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
