using Microsoft.AspNetCore.Http.Metadata;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>How large a request's body may be; routing hands the limit to the server, which refuses the rest unread.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
public sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata
{
    public const int DefaultBytes = 64 << 10;

    public const int LargeBytes = 8 << 20;
}
