using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Writing;

/// <summary>Names the groups that a write invalidates in its answer, unless the answer is an error or the method is safe, RFC 9875 section 3.</summary>
/// <param name="groups">The groups.</param>
internal sealed class GroupInvalidation(IReadOnlyCollection<TagTemplate> groups) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!MethodSafety.IsSafe(http.Request.Method))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode < StatusCodes.Status400BadRequest)
                {
                    GroupField.Set(http, CacheGroups.InvalidationFieldName, groups);
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
