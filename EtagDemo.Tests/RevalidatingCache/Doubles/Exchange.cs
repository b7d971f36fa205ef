namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>What a client got.</summary>
internal sealed record Exchange(int Status, string Body, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The content as it came, compressed or not.</summary>
    public byte[] Bytes { get; private init; } = [];

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public string CacheStatus => Fields["Cache-Status"];

    public static async Task<Exchange> OfAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var fields = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Exchange((int)response.StatusCode, body, fields) { Bytes = bytes };
    }
}
