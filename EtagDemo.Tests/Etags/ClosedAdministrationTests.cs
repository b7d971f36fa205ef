using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text.Encodings.Web;
using EtagDemo.Etags;
using EtagDemo.Etags.Administration;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 19: <c>/_etags</c> answers nobody who was not let in on purpose.</summary>
public sealed class ClosedAdministrationTests
{
    public static TheoryData<string, string> Operations => new()
    {
        { "GET", "/_etags/entries" }, { "GET", "/_etags/tags" }, { "GET", "/_etags/explain?path=/x" }, { "GET", "/_etags/undeclared" }, { "GET", "/_etags/stats" }, { "GET", "/_etags/partitions?of=x:1" },
        { "POST", "/_etags/clear" }, { "POST", "/_etags/clear?tag=x" }, { "POST", "/_etags/recalculate" }, { "GET", "/_ETAGS/stats" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task With_the_readmes_lines_everything_is_closed(string method, string path)
    {
        await using var app = await StartAsync();

        var (status, body) = await SendAsync(app, method, path);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("closed", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_mapped_there_is_closed_but_for_validations()
    {
        await using var app = await StartAsync();
        var mapped = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!).Order().ToList();

        Assert.Contains(GroupValidation.Path, mapped);
        Assert.Equal(Operations.Select(operation => operation[1].ToString()!.Split('?')[0].ToLowerInvariant()).Append(GroupValidation.Path).Distinct().Order(), mapped);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Its_own_port_opens_it_and_a_host_field_that_claims_that_port_does_not(string method, string path)
    {
        var port = FreePort();
        await using var app = await StartAsync($";http://127.0.0.1:{port}", services => services.Configure<EtagsOptions>(options => options.AdministrationPort = port));

        var (closed, body) = await SendAsync(app, method, path, host: $"127.0.0.1:{port}");
        var (open, _) = await SendAsync(app, method, path, address: app.Urls.Single(url => url.EndsWith($":{port}", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotFound, closed);
        Assert.Contains("closed", body, StringComparison.Ordinal);
        Assert.True(open is HttpStatusCode.OK || path.Contains("undeclared", StringComparison.Ordinal) || path.Contains("tag=x", StringComparison.Ordinal), $"{open}");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("somebody", HttpStatusCode.Forbidden)]
    [InlineData("administrator", HttpStatusCode.OK)]
    public async Task A_policy_opens_it_to_those_whom_it_lets_in(string? user, HttpStatusCode expected)
    {
        await using var app = await StartAsync(
            services: services =>
            {
                services.AddAuthentication("named").AddScheme<AuthenticationSchemeOptions, NamedUser>("named", _ => { });
                services.AddAuthorization(options => options.AddPolicy("administration", policy => policy.RequireUserName("administrator")));
            },
            open: group => group.RequireAuthorization("administration"));

        var (status, _) = await SendAsync(app, "GET", "/_etags/stats", user: user);

        Assert.Equal(expected, status);
    }

    private static async Task<WebApplication> StartAsync(string urls = "", Action<IServiceCollection>? services = null, Action<RouteGroupBuilder>? open = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. $"http://127.0.0.1:0{urls}".Split(';')]);
        builder.Logging.ClearProviders();
        builder.Services.AddEtags("closed", _ => { });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        var group = app.MapEtagsAdministration();
        open?.Invoke(group);
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(WebApplication app, string method, string path, string? host = null, string? address = null, string? user = null)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address ?? app.Urls.First()) };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        request.Headers.Add("user", user is null ? [] : [user]);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class NamedUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["user"] is [{ } name]
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Scheme.Name)), Scheme.Name))
            : AuthenticateResult.NoResult());
    }
}
