using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Paths;
using EtagDemo.Bff.Upstreams;
using Yarp.ReverseProxy.Forwarder;

namespace EtagDemo.Bff.Forwarding;

/// <summary>Forwards a request whose answer is one service's answer, by YARP, through the cache.</summary>
internal sealed class PlainRoutes(IHttpForwarder forwarder, HttpMessageInvoker invoker, UpstreamClient upstream, UpstreamAddresses addresses)
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>To the same path at a service.</summary>
    public Task<IResult> ForwardAsync(HttpContext context, UpstreamService service) => ForwardAsync(context, service, RawPath.Of(context));

    /// <summary>To another path, which may hold a query of the gateway's own.</summary>
    public async Task<IResult> ForwardAsync(HttpContext context, UpstreamService service, string pathAndQuery)
    {
        var error = await forwarder.SendAsync(context, addresses.PrefixOf(service), invoker, Config, new ForwardedExchange(upstream, service, pathAndQuery));
        if (error is not ForwarderError.None && Caller.Of(context).Supposed is { } supposed && (await supposed.Standing).Refusal is not null)
        {
            // What stopped the forwarder was the role, and it keeps exceptions to itself.
            throw new RoleRefusedException();
        }

        // YARP has set the status and written nothing: the problem document is written on the way out, as for every empty error.
        return error is ForwarderError.None || context.Response.HasStarted ? Results.Empty : Results.StatusCode(context.Response.StatusCode);
    }
}
