using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Finds where a policy hands out tags for the path of a write. A write and a read of one resource are two endpoints, as a rule.</summary>
/// <param name="endpoints">The application's endpoints, which a proxy may change while it runs.</param>
internal sealed class ReadRoutes(EndpointDataSource endpoints)
{
    private Known? _known;

    /// <summary>The route; null when nobody gets a tag there.</summary>
    public ReadRoute? Find(HttpContext context)
    {
        if (context.GetEndpoint() is { } own && EndpointPolicies.CachePolicy(own) is { } name)
        {
            return new ReadRoute(own, name, context.Request.RouteValues);
        }

        foreach (var (endpoint, policy, matcher) in Routes())
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(context.Request.Path, values))
            {
                return new ReadRoute(endpoint, policy, values);
            }
        }

        return null;
    }

    private IReadOnlyList<(RouteEndpoint, string, TemplateMatcher)> Routes()
    {
        var current = endpoints.Endpoints;
        if (_known is not { } known || !ReferenceEquals(known.Source, current))
        {
            _known = known = new Known(current, [.. from endpoint in current.OfType<RouteEndpoint>()
                                                    where EndpointPolicies.CachePolicy(endpoint) is not null && Reads(endpoint)
                                                    orderby endpoint.Order, endpoint.RoutePattern.InboundPrecedence
                                                    select (endpoint, EndpointPolicies.CachePolicy(endpoint)!, new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))]);
        }

        return known.Routes;
    }

    private static bool Reads(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains(HttpMethods.Get);

    private sealed record Known(IReadOnlyList<Endpoint> Source, IReadOnlyList<(RouteEndpoint, string, TemplateMatcher)> Routes);
}
