using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace EtagDemo.Etags.Policies;

/// <summary>Where GET hands out ETags. A route is compared by the paths it takes, not by its text: <c>/shelves/{id:guid}</c> and <c>/shelves/{shelfId}</c> are one resource.</summary>
/// <param name="endpoints">The application's endpoints.</param>
internal sealed class TaggedRoutes(EndpointDataSource endpoints)
{
    private IReadOnlyList<TemplateMatcher>? _matchers;

    /// <summary>Whether GET of the request's path has a policy. Constraints are left out: at worst a request with a precondition is refused that could have been carried out.</summary>
    public bool HasTaggedGet(HttpContext http) =>
        LazyInitializer.EnsureInitialized(ref _matchers, Matchers).Any(matcher => matcher.TryMatch(http.Request.Path, []));

    private List<TemplateMatcher> Matchers() =>
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<EndpointPolicy>() is not null
           where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: var methods } || methods.Contains(HttpMethods.Get)
           select new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []),
    ];
}
