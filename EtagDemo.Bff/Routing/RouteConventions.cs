using EtagDemo.Bff.Callers;

namespace EtagDemo.Bff.Routing;

/// <summary>What routes of the public API have in common.</summary>
internal static class RouteConventions
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>GET, and HEAD wherever GET is, of what services answer.</summary>
    public static RouteHandlerBuilder MapReads(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Reads, handler).WithMetadata(new AsksServicesOnly());

    /// <summary>QUERY (RFC 10008). The description of the API has it beside its sibling: see QueryOperations.</summary>
    public static RouteHandlerBuilder MapQuery(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Query], handler);

    /// <summary>Takes a JSON body; another media type is answered 415.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, bool optional = false)
        where T : notnull => route.Accepts<T>(optional, "application/json");
}
