using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Bff;

/// <summary>A gateway that tests only read the description of.</summary>
public sealed class DescribedGateway : IAsyncLifetime
{
    private GatewayUnderTest? _gateway;

    public HttpClient Http => _gateway!.Http;

    public IReadOnlyList<Endpoint> Endpoints => _gateway!.Endpoints;

    public async Task InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync();

    public async Task DisposeAsync() => await _gateway!.DisposeAsync();
}
