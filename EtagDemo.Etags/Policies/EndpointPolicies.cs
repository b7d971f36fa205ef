using System.Reflection;
using EtagDemo.Etags.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Policies;

/// <summary>Puts together what groups and an endpoint say, and checks it against the route while the endpoint is built.</summary>
internal static class EndpointPolicies
{
    public static EndpointPolicy Of(EndpointBuilder endpoint)
    {
        var policy = endpoint.Metadata.OfType<EtagPolicy>().Aggregate((outer, inner) => outer.With(inner));
        var deployment = endpoint.ApplicationServices.GetService<IOptions<EtagsOptions>>()?.Value.Deployment ?? "";
        var build = BuildIdentity.Of(policy, endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault(), deployment);
        return EndpointPolicy.Checked(policy, Pattern(endpoint), RouteValues(endpoint), build);
    }

    /// <summary>Whether the endpoint reads: has GET or QUERY, or is keyed by its body.</summary>
    public static bool IsRead(EndpointBuilder endpoint) =>
        endpoint.Metadata.OfType<EtagPolicy>().Any(policy => policy.IsBodyKeyed)
        || Methods(endpoint) is not { } methods
        || methods.Any(method => HttpMethods.IsGet(method) || method == "QUERY");

    public static bool IsBodyKeyed(EndpointBuilder endpoint) => endpoint.Metadata.OfType<EtagPolicy>().Any(policy => policy.IsBodyKeyed);

    /// <summary>An endpoint that answers GET answers HEAD.</summary>
    public static void AddHead(EndpointBuilder endpoint)
    {
        if (Methods(endpoint) is { } methods && methods.Any(HttpMethods.IsGet) && !methods.Any(HttpMethods.IsHead))
        {
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
        }
    }

    public static void RequireRouteValues(EndpointBuilder endpoint, IEnumerable<TagTemplate> templates)
    {
        foreach (var template in templates)
        {
            EndpointPolicy.RequireRouteValues(template, Pattern(endpoint), RouteValues(endpoint));
        }
    }

    private static IReadOnlyList<string>? Methods(EndpointBuilder endpoint) =>
        endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods;

    private static string Pattern(EndpointBuilder endpoint) =>
        (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? endpoint.DisplayName ?? "an endpoint without a route";

    private static string[] RouteValues(EndpointBuilder endpoint) =>
        endpoint is RouteEndpointBuilder route ? [.. route.RoutePattern.Parameters.Select(parameter => parameter.Name)] : [];
}
