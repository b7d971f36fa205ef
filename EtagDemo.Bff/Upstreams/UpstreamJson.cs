using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EtagDemo.Bff.Upstreams;

/// <summary>Reads what a service answered.</summary>
internal static class UpstreamJson
{
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken)
            ?? throw new JsonException($"{answer.RequestMessage?.RequestUri} answered null where a {typeof(T).Name} was expected.");
    }
}
