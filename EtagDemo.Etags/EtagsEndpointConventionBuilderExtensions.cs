using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags;

/// <summary>What an endpoint or a group says about validators.</summary>
public static class EtagsEndpointConventionBuilderExtensions
{
    /// <summary>Gives the answers an ETag, and answers 304 without running the handler while nothing they depend on has changed.</summary>
    /// <param name="builder">An endpoint, or a group: then its reads. HEAD is answered beside GET. Filters added before run before.</param>
    /// <param name="configure">What the answers depend on and vary by; added to what the group says.</param>
    public static TBuilder WithEtag<TBuilder>(this TBuilder builder, Action<EtagPolicyBuilder> configure)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(configure);
        var policy = new EtagPolicyBuilder();
        configure(policy);
        builder.Add(endpoint => AddPolicy(endpoint, policy.Build()));
        builder.Finally(AddEndpointPolicy);
        return builder;
    }

    /// <summary>Says which tags a write touches, beside those of the entities it changes: for <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> and raw SQL within a transaction.</summary>
    /// <param name="builder">An endpoint or a group.</param>
    /// <param name="templates">Tag templates, such as <c>project:{projectId}</c>.</param>
    public static TBuilder InvalidatesTags<TBuilder>(this TBuilder builder, params string[] templates)
        where TBuilder : IEndpointConventionBuilder
    {
        var tags = new InvalidatedTags([.. templates.Select(TagTemplate.Parse)]);
        builder.Add(endpoint => endpoint.Metadata.Add(tags));
        builder.Finally(endpoint => EndpointPolicies.RequireRouteValues(endpoint, tags.Templates));
        return builder;
    }

    /// <summary>Says that no response depends on what a write changes by <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> or raw SQL. Entities that it saves are noticed all the same.</summary>
    /// <param name="builder">An endpoint or a group.</param>
    public static TBuilder InvalidatesNothing<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new InvalidatedTags([]));

    /// <summary>Tells caches which groups a successful write invalidates (<c>Cache-Group-Invalidation</c>, RFC 9875).</summary>
    /// <param name="builder">An endpoint or a group: then its unsafe methods.</param>
    /// <param name="templates">Templates, as given to <c>CacheGroup</c> of the reads.</param>
    public static TBuilder InvalidatesGroups<TBuilder>(this TBuilder builder, params string[] templates)
        where TBuilder : IEndpointConventionBuilder
    {
        var groups = templates.Select(TagTemplate.Parse).ToList();
        builder.Finally(endpoint => EndpointPolicies.RequireRouteValues(endpoint, groups));
        return builder.AddEndpointFilter(new GroupInvalidation(groups));
    }

    /// <summary>Answers 428 when a write carries neither <c>If-Match</c> nor <c>If-None-Match</c>. The handler asks by <c>attempt.Precondition</c>.</summary>
    /// <param name="builder">An endpoint or a group.</param>
    /// <param name="when">Says which requests need one, by their route values for instance; all of them when left out.</param>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder builder, Func<HttpContext, bool>? when = null)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new IfMatchRequired(when)));
        return builder;
    }

    /// <summary>
    /// Says that a write evaluates the preconditions of its requests in a way of its own. Not needed for handlers that take <see cref="ConditionalWrite"/>; without either, requests that carry one are
    /// refused with 501 where GET of the path has an ETag.
    /// </summary>
    /// <param name="builder">An endpoint or a group.</param>
    public static TBuilder HonoursPreconditions<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PreconditionsHonoured());

    private static void AddPolicy(EndpointBuilder endpoint, EtagPolicy policy)
    {
        var isFirst = !endpoint.Metadata.OfType<EtagPolicy>().Any();
        endpoint.Metadata.Add(policy);
        EndpointPolicies.AddHead(endpoint);
        if (isFirst)
        {
            endpoint.FilterFactories.Add((context, next) => IsFiltered(endpoint)
                ? new EtagFilter(EndpointPolicies.Of(endpoint), context.ApplicationServices.GetRequiredService<ReadServices>(), next).InvokeAsync
                : next);
        }
    }

    private static bool IsFiltered(EndpointBuilder endpoint) => EndpointPolicies.IsRead(endpoint) && !EndpointPolicies.IsBodyKeyed(endpoint);

    private static void AddEndpointPolicy(EndpointBuilder endpoint)
    {
        if (!EndpointPolicies.IsRead(endpoint) || endpoint.Metadata.OfType<EndpointPolicy>().Any())
        {
            return;
        }

        var policy = EndpointPolicies.Of(endpoint);
        endpoint.Metadata.Add(policy);
        if (EndpointPolicies.IsBodyKeyed(endpoint) && endpoint.RequestDelegate is { } next)
        {
            endpoint.RequestDelegate = new BodyKeyedRead(policy, endpoint.ApplicationServices.GetRequiredService<ReadServices>(), next).InvokeAsync;
        }
    }
}
