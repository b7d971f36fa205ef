using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Scenarios;

/// <summary><c>{name:scenario}</c>: a segment that cannot be a scenario's name matches no route, and so answers 404.</summary>
internal sealed class ScenarioNameConstraint : IRouteConstraint
{
    public const string Name = "scenario";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && ScenarioRule.IsValid(value as string);
}
