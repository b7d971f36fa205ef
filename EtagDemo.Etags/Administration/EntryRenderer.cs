using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.Administration;

/// <summary>Renders a stored entry's answer again, in one snapshot, by the endpoint that made it.</summary>
/// <param name="scopes">A scope for each rendering.</param>
/// <param name="snapshots">The snapshot it sees.</param>
internal sealed class EntryRenderer(IServiceScopeFactory scopes, IReadSnapshots snapshots)
{
    /// <summary>The ETag that the entry's request has now; null when it cannot be made again, or is not answered with 200 any more.</summary>
    public async Task<string?> RenderAsync(StoredEntry entry, IEnumerable<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        if (Find(entry, endpoints) is not { RequestDelegate: { } endpoint } found)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        await using var snapshot = await snapshots.BeginAsync(scope.ServiceProvider, cancellationToken);
        var audited = new AuditedRead();
        var http = RequestOf(entry.Origin, found, scope.ServiceProvider);
        http.RequestAborted = cancellationToken;
        http.Features.Set(audited);
        await endpoint(http);
        return http.Response.StatusCode == StatusCodes.Status200OK ? audited.Etag : null;
    }

    /// <summary>
    /// The endpoint that made the entry; none for results that are keyed by a body, which is not kept. Endpoints may share a pattern and be told apart by
    /// the query; then the policy in the entry's build says which of them it was.
    /// </summary>
    public static RouteEndpoint? Find(StoredEntry entry, IEnumerable<Endpoint> endpoints)
    {
        if (entry.Origin.Method != HttpMethods.Get)
        {
            return null;
        }

        var candidates = endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText == entry.Origin.Endpoint
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .ToList();
        return candidates.Find(endpoint => endpoint.Metadata.GetMetadata<EndpointPolicy>()?.Build == entry.Vector.Build) ?? candidates.FirstOrDefault();
    }

    private static DefaultHttpContext RequestOf(EntryOrigin origin, RouteEndpoint endpoint, IServiceProvider services)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = origin.Method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost");
        http.Request.Path = origin.Path;
        http.Request.QueryString = new QueryString(origin.Query);
        foreach (var field in origin.Fields)
        {
            http.Request.Headers[field.Name] = field.Value;
        }

        var values = new RouteValueDictionary();
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(origin.Path, values);
        http.Request.RouteValues = values;
        http.SetEndpoint(endpoint);
        return http;
    }
}
