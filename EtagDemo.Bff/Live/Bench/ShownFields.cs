using System.Net.Http.Headers;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>The fields of a message, in order, as they were sent.</summary>
internal static class ShownFields
{
    public static IReadOnlyList<ShownField> Of(HttpRequestMessage request) => [.. Of(request.Headers), .. Of(request.Content?.Headers)];

    public static IReadOnlyList<ShownField> Of(HttpResponseMessage response) => [.. Of(response.Headers), .. Of(response.Content.Headers)];

    private static IEnumerable<ShownField> Of(HttpHeaders? headers) =>
        headers is null ? [] : headers.NonValidated.Select(field => new ShownField(field.Key, string.Join(", ", (IEnumerable<string>)field.Value)));
}
