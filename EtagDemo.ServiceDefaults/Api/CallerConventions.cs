using Microsoft.AspNetCore.Builder;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Who may call an endpoint or a group. <see cref="CallerHeadersMiddleware"/> decides, before a body is read.</summary>
public static class CallerConventions
{
    /// <summary>The endpoint needs to know the caller.</summary>
    public static TBuilder RequireUser<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredUser());

    /// <summary>Owners, managers and editors: changes of a project's content.</summary>
    public static TBuilder RequireEditor<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(RequiredRole.Editor);

    /// <summary>Owners and managers: the project's collaborators.</summary>
    public static TBuilder RequireManager<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(RequiredRole.Manager);

    /// <summary>Owners only: the project's deletion.</summary>
    public static TBuilder RequireOwner<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(RequiredRole.Owner);
}
