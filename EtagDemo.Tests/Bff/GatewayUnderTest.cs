using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using EtagDemo.Bff;
using EtagDemo.ServiceDefaults;
using EtagDemo.Tests.BuildRules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Bff;

/// <summary>The gateway as it runs, in front of three scripted services. Ada is an editor of the project <see cref="P"/>.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    public const string Ada = "ada@example.org";
    public const string P = "11111111111111111111111111111111";
    public const string A = "22222222222222222222222222222222";
    public const string Z = "33333333333333333333333333333333";
    public const string N = "44444444444444444444444444444444";

    private static readonly string[] WithoutReloads = ["--hostBuilder:reloadConfigOnChange=false"];

    private readonly WebApplication _app;

    private GatewayUnderTest(WebApplication app, ScriptedService projects, ScriptedService commissioning, ScriptedService reconf)
    {
        _app = app;
        (Projects, Commissioning, Reconf) = (projects, commissioning, reconf);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public IEnumerable<ScriptedService> Services => [Projects, Commissioning, Reconf];

    public ScriptedService Projects { get; }

    public ScriptedService Commissioning { get; }

    public ScriptedService Reconf { get; }

    public HttpClient Http { get; }

    /// <summary>What is mapped.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public static Task<GatewayUnderTest> StartAsync(HttpProtocols services = HttpProtocols.Http1, params (string Name, string Value)[] settings) =>
        StartAsync(new WebApplicationOptions { Args = WithoutReloads }, services, settings);

    /// <summary>With the page and what development adds to it, for a browser.</summary>
    public static Task<GatewayUnderTest> StartWithPagesAsync(params (string Name, string Value)[] settings) => StartAsync(
        new WebApplicationOptions { Args = WithoutReloads, EnvironmentName = Environments.Development, WebRootPath = Path.Combine(Repository.Root, "EtagDemo.Bff", "wwwroot") },
        HttpProtocols.Http1,
        settings);

    private static async Task<GatewayUnderTest> StartAsync(WebApplicationOptions options, HttpProtocols services, (string Name, string Value)[] settings)
    {
        var (projects, commissioning, reconf) = (await ScriptedService.StartAsync(services), await ScriptedService.StartAsync(services), await ScriptedService.StartAsync(services));
        var endpoint = services is HttpProtocols.Http2 ? "h2c" : "http";
        var builder = WebApplication.CreateBuilder(options);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"services:projects:{endpoint}:0"] = projects.Address,
            [$"services:commissioning:{endpoint}:0"] = commissioning.Address,
            [$"services:reconf:{endpoint}:0"] = reconf.Address,
            ["Upstream:Retries"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)));
        builder.AddServiceDefaults();
        builder.AddGateway();
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.UseGateway();
        app.MapGateway();
        await app.StartAsync();
        var gateway = new GatewayUnderTest(app, projects, commissioning, reconf);
        gateway.Gives(Ada, "editor");
        return gateway;
    }

    /// <summary>Lets somebody collaborate in <see cref="P"/>.</summary>
    public void Gives(string email, string role, bool deleting = false) => Projects.Holds(
        $"/projects/{P}/collaborators/{Uri.EscapeDataString(email)}",
        $$"""{"email":"{{email}}","role":"{{role}}","deleting":{{(deleting ? "true" : "false")}}}""");

    public static string ZonePath => $"/projects/{P}/areas/{A}/zones/{Z}";

    public Task<HttpResponseMessage> GetAsync(string path, string? ifNoneMatch = null) => SendAsync("GET", path, fields: ifNoneMatch is null ? [] : [("If-None-Match", ifNoneMatch)]);

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Http.BaseAddress + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.TryAddWithoutValidation("x-user", Ada);
        foreach (var (name, value) in fields)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue(MediaTypeNames.Application.Json));
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Projects.DisposeAsync();
        await Commissioning.DisposeAsync();
        await Reconf.DisposeAsync();
    }
}
