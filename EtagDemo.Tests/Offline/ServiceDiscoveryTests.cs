using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ServiceDiscovery;
using Microsoft.Extensions.ServiceDiscovery.Http;

namespace EtagDemo.Tests.Offline;

/// <summary>Holds for the stand-in and for the real package alike.</summary>
public sealed class ServiceDiscoveryTests
{
    private static readonly Dictionary<string, string?> Addresses = new()
    {
        ["services:projects:http:0"] = "http://localhost:5001",
        ["services:projects:h2c:0"] = "http://localhost:5002",
        ["services:secure:http:0"] = "http://localhost:5003",
        ["services:secure:https:0"] = "https://localhost:5004",
        ["services:several:http:0"] = "http://localhost:5005",
        ["services:several:http:1"] = "http://localhost:5006"
    };

    [Theory]
    [InlineData("http://projects/nodes?zone_id=A%20b", "http://localhost:5001/nodes?zone_id=A%20b")]
    [InlineData("http://_h2c.projects/nodes", "http://localhost:5002/nodes")]
    [InlineData("https+http://secure/", "https://localhost:5004/")]
    [InlineData("https+http://projects/", "http://localhost:5001/")]
    [InlineData("http://elsewhere.example/x", "http://elsewhere.example/x")]
    [InlineData("http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x")]
    public async Task A_name_becomes_the_address_of_its_service(string asked, string reached)
    {
        var origin = ScriptedHandler.Answering(_ => new HttpResponseMessage());
        await using var services = Services();
        using var client = Client(services, origin);

        await client.GetAsync(new Uri(asked));

        Assert.Equal(new Uri(reached), Assert.Single(origin.Received));
    }

    [Fact]
    public async Task Requests_are_spread_over_all_endpoints_of_a_service()
    {
        var origin = ScriptedHandler.Answering(_ => new HttpResponseMessage());
        await using var services = Services();
        using var client = Client(services, origin);

        for (var i = 0; i < 10; i++)
        {
            await client.GetAsync(new Uri("http://several/"));
        }

        Assert.Equal([5, 5], origin.Received.GroupBy(uri => uri.Port).Select(group => group.Count()));
    }

    [Fact]
    public async Task The_request_keeps_the_name_it_was_sent_to()
    {
        await using var services = Services();
        using var client = Client(services, ScriptedHandler.Answering(_ => new HttpResponseMessage()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://projects/");

        await client.SendAsync(request);

        Assert.Equal(new Uri("http://projects/"), request.RequestUri);
    }

    [Fact]
    public async Task A_named_client_resolves_as_well()
    {
        var origin = ScriptedHandler.Answering(_ => new HttpResponseMessage());
        var collection = Collection();
        collection.AddHttpClient("named").AddServiceDiscovery().ConfigurePrimaryHttpMessageHandler(() => origin);
        await using var services = collection.BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("named");

        await client.GetAsync(new Uri("http://projects/"));

        Assert.Equal(5001, Assert.Single(origin.Received).Port);
    }

    [Fact]
    public async Task A_resolver_lists_the_endpoints_of_a_service()
    {
        await using var services = Services();

        var found = await services.GetRequiredService<ServiceEndpointResolver>().GetEndpointsAsync("http://several", CancellationToken.None);

        Assert.Equal([5005, 5006], found.Endpoints.Select(endpoint => ((UriEndPoint)endpoint.EndPoint).Uri.Port).Order());
    }

    [Fact]
    public async Task A_resolver_passes_an_unknown_name_through()
    {
        await using var services = Services();

        var found = await services.GetRequiredService<ServiceEndpointResolver>().GetEndpointsAsync("http://elsewhere.example:81", CancellationToken.None);

        var endpoint = Assert.IsType<DnsEndPoint>(Assert.Single(found.Endpoints).EndPoint);
        Assert.Equal(("elsewhere.example", 81), (endpoint.Host, endpoint.Port));
    }

    private static HttpClient Client(ServiceProvider services, ScriptedHandler origin) =>
        new(services.GetRequiredService<IServiceDiscoveryHttpMessageHandlerFactory>().CreateHandler(origin));

    private static ServiceProvider Services() => Collection().BuildServiceProvider();

    private static IServiceCollection Collection() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Addresses).Build())
        .AddServiceDiscovery();
}
