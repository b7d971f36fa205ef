using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Etags.Administration;

/// <summary>Administration over HTTP, for the inside of the system only.</summary>
public static class EtagsAdministrationEndpoints
{
    /// <summary>Maps <c>/_etags</c>: list entries and tags, explain one, clear, recalculate. Never route it from outside.</summary>
    public static RouteGroupBuilder MapEtagsAdministration(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapGroup("/_etags");
    }
}
