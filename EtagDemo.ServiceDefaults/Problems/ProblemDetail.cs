using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>What a person can do about an error for which nobody wrote a better text.</summary>
internal static class ProblemDetail
{
    public static string For(int status, HttpContext http) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is malformed. Compare it with the API's description.",
        StatusCodes.Status404NotFound => "There is nothing at this address, or not for this caller.",
        StatusCodes.Status405MethodNotAllowed => $"This resource does not do {http.Request.Method}. Use a method that the Allow field of this answer names.",
        StatusCodes.Status408RequestTimeout => "The request did not arrive in time. Send it again.",
        StatusCodes.Status412PreconditionFailed => "A precondition of the request does not hold. GET the resource, and send the request again with the ETag of that answer.",
        StatusCodes.Status413PayloadTooLarge => TooLarge(http),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType(http),
        StatusCodes.Status502BadGateway => "The service behind this resource could not be reached. Try again later.",
        StatusCodes.Status503ServiceUnavailable => "This is not possible right now. Try again later.",
        StatusCodes.Status504GatewayTimeout => "The service behind this resource did not answer in time. Try again later.",
        >= 500 => "Something failed that the request is not to blame for. Report the trace_id of this answer.",
        _ => "The request cannot be carried out as it stands."
    };

    private static string TooLarge(HttpContext http) =>
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit
            ? $"The body is larger than the {limit} bytes that this resource takes."
            : "The body is larger than this resource takes.";

    private static string UnsupportedMediaType(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is { Count: > 0 } types
            ? $"Send the body with the Content-Type {string.Join(" or ", types)}."
            : "Send the body with the Content-Type application/json.";
}
