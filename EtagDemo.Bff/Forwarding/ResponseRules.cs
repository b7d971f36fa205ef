using System.Collections.Frozen;
using EtagDemo.Bff.Callers;
using EtagDemo.HttpSemantics;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Forwarding;

/// <summary>What holds for every answer, whoever made it: forwarded, composed or refused.</summary>
internal sealed class ResponseRules(RequestDelegate next)
{
    // The digest of a request's body is a matter between gateway and service; so is its type, by which no public answer differs.
    private static readonly FrozenSet<string> Internal = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Content-Digest", "Content-Type");

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Apply((HttpContext)state), context);
        return next(context);
    }

    private static Task Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = ForClients(headers.Vary, dependsOnCaller: context.GetEndpoint()?.Metadata.GetMetadata<NeedsCaller>() is not null);
        // What is refused now may be granted a moment later, to this caller or to another.
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest && StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // The client can know x-user, from which the role comes; without it the answer is 401.
    private static StringValues ForClients(StringValues vary, bool dependsOnCaller)
    {
        var field = VaryField.Parse(vary);
        if (field.IsAny)
        {
            return vary;
        }

        var names = field.Names
            .Select(name => name.Equals(CallerHeaders.Role, StringComparison.OrdinalIgnoreCase) ? CallerHeaders.User : name)
            .Where(name => !Internal.Contains(name))
            .Concat(dependsOnCaller ? [CallerHeaders.User] : [])
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names) is { Length: > 0 } text ? text : StringValues.Empty;
    }
}
