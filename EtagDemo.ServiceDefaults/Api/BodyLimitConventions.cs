using Microsoft.AspNetCore.Builder;

namespace EtagDemo.ServiceDefaults.Api;

public static class BodyLimitConventions
{
    /// <summary>For bodies that hold a whole site: up to <see cref="BodyLimit.LargeBytes"/>. Everything else keeps <see cref="BodyLimit.DefaultBytes"/>.</summary>
    public static TBuilder AllowLargeBody<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new BodyLimit(BodyLimit.LargeBytes));
}
