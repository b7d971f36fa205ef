using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.ServiceDefaults;

/// <summary>How large a request's body may be; a larger one is answered 413.</summary>
public static class BodyLimits
{
    /// <summary>64 KiB, in bytes.</summary>
    public const int Default = 64 << 10;

    /// <summary>8 MiB, in bytes: a scan of a whole site.</summary>
    public const int Large = 8 << 20;

    public static TBuilder AcceptsLargeBody<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequestSizeLimitAttribute(Large));
}
