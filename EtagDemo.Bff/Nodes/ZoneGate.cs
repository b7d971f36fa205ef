using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Nodes;

/// <summary>Lets requests for nodes through only while the projects service knows their zone: commissioning keeps nodes, not zones.</summary>
internal sealed class ZoneGate(UpstreamClient upstream) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var zone = await upstream.GetAsync(UpstreamService.Projects, ZoneAddress.Of(http).Path, Caller.Of(http), http.RequestAborted);
        if (!zone.IsSuccessStatusCode)
        {
            return new RelayedAnswer(zone);
        }

        zone.Dispose();
        return await next(context);
    }
}
