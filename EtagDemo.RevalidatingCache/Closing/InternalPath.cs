namespace EtagDemo.RevalidatingCache.Closing;

/// <summary>
/// Recognises paths that an origin keeps for its administration. Any segment counts, in any spelling that some server on the way might read as it: case, percent-encoding (also of what is encoded
/// already), backslashes, and what follows a semicolon.
/// </summary>
internal static class InternalPath
{
    // A server decodes once; a chain of them may do so again.
    private const int MaxDecodings = 4;

    public static bool Is(string path, IEnumerable<string> segments)
    {
        var decoded = path;
        for (var i = 0; i < MaxDecodings && decoded.Contains('%', StringComparison.Ordinal); i++)
        {
            decoded = Uri.UnescapeDataString(decoded);
        }

        return decoded.Split('/', '\\').Any(segment => segments.Contains(segment.Split(';')[0], StringComparer.OrdinalIgnoreCase));
    }
}
