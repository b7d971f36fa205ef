namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>The codings as header fields name them.</summary>
internal static class ContentCodingName
{
    public static ReadOnlySpan<ContentCoding> All => [ContentCoding.Brotli, ContentCoding.Gzip];

    public static string Name(this ContentCoding coding) => coding == ContentCoding.Brotli ? "br" : "gzip";

    public static bool TryParse(ReadOnlySpan<char> name, out ContentCoding coding)
    {
        coding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Brotli : ContentCoding.Gzip;
        // RFC 9110 8.4.1.3: x-gzip is the same as gzip.
        return coding == ContentCoding.Brotli || name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase);
    }
}
