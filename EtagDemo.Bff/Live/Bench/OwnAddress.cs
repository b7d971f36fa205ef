using EtagDemo.Bff.Internal;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>Where this very process answers clients, whatever stands in front of it.</summary>
internal sealed class OwnAddress(IServer server, IServiceProvider services)
{
    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    public Uri Find()
    {
        var address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses
            .Select(BindingAddress.Parse)
            .FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttp && address.Port != services.GetService<InternalPort>()?.Number)
            ?? throw new InvalidOperationException("The bench calls the gateway over its plain HTTP endpoint, and there is none.");
        return new UriBuilder(address.Scheme, Everywhere.Contains(address.Host) ? "127.0.0.1" : address.Host, address.Port).Uri;
    }
}
