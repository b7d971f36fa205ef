using System.Globalization;
using System.Text;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Keys of policies. Every part stands behind its length, so that no two lists of parts give the same key; case is kept.</summary>
public static class CachePolicyKeys
{
    /// <summary>The request as the client sent it: host, path and query.</summary>
    public static string Upstream(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        return Join(UriAuthority.Normalize(request.Scheme, request.Host.Value ?? ""), request.PathBase.Value, request.Path.Value, request.QueryString.Value);
    }

    /// <summary>What decides the request to the origin: the route, its values and the query. Hosts and spellings of the path that lead to the same route share it.</summary>
    public static string Downstream(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<string?> parts = [(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, context.Request.QueryString.Value];
        foreach (var (name, value) in context.Request.RouteValues.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            parts.Add(name);
            parts.Add(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        return Join([.. parts]);
    }

    /// <summary>The key of a request under a policy: the policy's own part, and what tells callers apart.</summary>
    internal static string Of(HttpContext context, string policyName, CachePolicy policy) =>
        Join(["policy", policyName, policy.Key(context), .. policy.CallerFields.Select(field => VaryField.Normalize(field, context.Request.Headers[field]))]);

    /// <summary>The key of one variant: the key, and the request's values of the fields that Vary names.</summary>
    internal static string Variant(HttpContext context, string key, IReadOnlyList<string> vary) =>
        vary.Count == 0 ? key : Join(["vary", key, .. vary.Select(field => VaryField.Normalize(field, context.Request.Headers[field]))]);

    internal static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder(64);
        foreach (var part in parts)
        {
            // An absent part is not an empty one.
            text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return text.ToString();
    }
}
