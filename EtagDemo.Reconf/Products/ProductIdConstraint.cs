using System.Text.RegularExpressions;

namespace EtagDemo.Reconf.Products;

/// <summary><c>{id:product}</c>: letters, digits, dashes, dots and underscores. Another segment matches no route, and so answers 404.</summary>
internal sealed partial class ProductIdConstraint : IRouteConstraint
{
    public const string Name = "product";
    public const int MaxLength = 64;

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string text && Shape().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex Shape();
}
