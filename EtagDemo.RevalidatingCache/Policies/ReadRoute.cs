using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>The endpoint that GET of a write's path has, and that has a policy.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Policy">The name of its policy.</param>
/// <param name="Values">Its route values for the path.</param>
internal sealed record ReadRoute(Endpoint Endpoint, string Policy, RouteValueDictionary Values)
{
    /// <summary>The resource: spellings of the path that lead to the same route values are one, and so are those that differ in case only, which costs a wait at worst.</summary>
    public string Resource => CachePolicyKeys.Join(
        [(Endpoint as RouteEndpoint)?.RoutePattern.RawText, .. Values.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture)?.ToUpperInvariant())]);
}
