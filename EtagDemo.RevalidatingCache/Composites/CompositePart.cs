using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>The answer of one upstream resource that a composite is made of.</summary>
public sealed class CompositePart
{
    internal CompositePart(HttpResponseMessage response)
    {
        Response = response;
        ETag = response.Headers.NonValidated.TryGetValues("ETag", out var lines) && lines.Count == 1 && EntityTag.TryParse(lines.ToString(), out var tag) ? tag : null;
    }

    /// <summary>The answer, always a success when a composite is composed.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>Its tag, if it has one.</summary>
    public EntityTag? ETag { get; }

    /// <summary>Reads the part's JSON. A part may be read more than once.</summary>
    public async ValueTask<T> ReadAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await Response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await Response.Content.ReadAsStreamAsync(cancellationToken);
        body.Position = 0;
        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken)
            ?? throw new JsonException($"{Response.RequestMessage?.RequestUri} answered null where a {typeof(T).Name} was expected.");
    }
}
