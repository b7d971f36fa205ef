using EtagDemo.Etags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>One resource of 2 KB behind three endpoints: bare, which answers 304 by comparing two texts; plain, which knows no tags; and tagged, with a policy.</summary>
internal static class LimitedOrigin
{
    public const string Bare = "/bare/{id}";
    public const string Plain = "/plain/{id}";
    public const string Tagged = "/tagged/{id}";
    public const string BareEtag = "\"0123456789abcdef0123456789abcdef\"";

    /// <summary>How many tags the other tagged endpoints have.</summary>
    public static IReadOnlyList<int> TagCounts { get; } = [1, 2, 4, 8, 16, 32];

    private static readonly byte[] Body = [.. Enumerable.Range(0, 2048).Select(number => (byte)('a' + number % 26))];

    public static string WithTags(int count) => $"/tags-{count}/{{id}}";

    public static void AddServices(IServiceCollection services) => services.AddEtags("benchmarks", etags => etags.UseRedis("redis"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Bare, AnswerBareAsync);
        routes.MapGet(Plain, AnswerAsync);
        routes.MapGet(Tagged, AnswerAsync).WithEtag(policy => policy.Tag("item:{id}").Vary("x-role"));
        foreach (var count in TagCounts)
        {
            routes.MapGet(WithTags(count), AnswerAsync).WithEtag(policy =>
            {
                for (var number = 0; number < count; number++)
                {
                    policy.Tag($"item:{{id}}:part-{number}");
                }
            });
        }
    }

    private static Task AnswerBareAsync(HttpContext http)
    {
        http.Response.Headers.ETag = BareEtag;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "x-role";
        if (http.Request.Headers.IfNoneMatch == BareEtag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return AnswerAsync(http);
    }

    private static Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Body.Length;
        return http.Response.Body.WriteAsync(Body).AsTask();
    }
}
