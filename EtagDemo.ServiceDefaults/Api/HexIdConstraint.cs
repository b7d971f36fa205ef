using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary><c>{areaId:hexid}</c>: a segment that is no id matches no route, and so answers 404.</summary>
public sealed class HexIdConstraint : IRouteConstraint
{
    public const string Name = "hexid";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && (value is Guid || HexId.TryParse(value as string, out _));
}
