using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.Generating;

/// <summary>The content coding that response compression, if the application uses it, will apply after the ETag is made.</summary>
internal static class ContentCoding
{
    /// <summary>Whether the application compresses answers, so that they vary by Accept-Encoding even when one is not compressed.</summary>
    public static bool IsNegotiated(HttpContext http) => http.RequestServices.GetService<IResponseCompressionProvider>() is not null;

    /// <summary>The coding negotiated for this request, or null for none.</summary>
    public static string? Of(HttpContext http) =>
        http.Features.Get<IHttpsCompressionFeature>() is not null
            ? http.RequestServices.GetService<IResponseCompressionProvider>()?.GetCompressionProvider(http)?.EncodingName
            : null;
}
