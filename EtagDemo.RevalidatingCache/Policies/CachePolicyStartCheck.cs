using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Stops the start, before the server listens, when a route names a policy that is not there, or a template names a value that the route does not have.</summary>
internal sealed class CachePolicyStartCheck(IOptions<CachePoliciesOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        foreach (var endpoint in app.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            Check(endpoint, EndpointPolicies.CachePolicy(endpoint), "CachePolicy", options.Value.Policies.ToDictionary(p => p.Key, p => p.Value.TagTemplates));
            Check(endpoint, EndpointPolicies.InvalidateCachePolicy(endpoint), "InvalidateCachePolicy", options.Value.InvalidatePolicies);
        }
    };

    private static void Check(RouteEndpoint endpoint, string? name, string kind, Dictionary<string, IReadOnlyList<string>> known)
    {
        if (name is null)
        {
            return;
        }

        var route = endpoint.RoutePattern.RawText;
        if (!known.TryGetValue(name, out var templates))
        {
            throw new CachePolicyException($"Route \"{route}\" names the {kind} \"{name}\", which does not exist. Known: {(known.Count == 0 ? "none" : string.Join(", ", known.Keys))}.");
        }

        foreach (var template in templates)
        {
            List<string> placeholders = [];
            if (TagTemplate.Placeholders(template, placeholders) is { } fault)
            {
                throw new CachePolicyException($"{kind} \"{name}\": {fault}.");
            }

            if (placeholders.Find(placeholder => endpoint.RoutePattern.GetParameter(placeholder) is null) is { } unknown)
            {
                throw new CachePolicyException($"{kind} \"{name}\": the template \"{template}\" names \"{unknown}\", which is no parameter of the route \"{route}\".");
            }
        }
    }
}
