namespace EtagDemo.HttpSemantics;

/// <summary>Which fields of a 200 its 304 carries, RFC 9110 section 15.4.5.</summary>
public static class NotModifiedFields
{
    /// <summary>The fields that a 304 must carry if the 200 would have had them.</summary>
    public static IReadOnlyList<string> Required { get; } = ["Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Vary"];

    /// <summary>Whether a 304 keeps a field of the 200.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>
    /// False for what describes content that a 304 does not have, and for <c>Last-Modified</c>: beside an ETag it is metadata a client has no need of.
    /// </returns>
    public static bool Keeps(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length switch
        {
            7 => !Is(name, "Trailer"),
            11 => !Is(name, "Content-MD5") && !Is(name, "Repr-Digest"),
            12 => !Is(name, "Content-Type"),
            13 => !Is(name, "Content-Range") && !Is(name, "Last-Modified") && !Is(name, "Accept-Ranges"),
            14 => !Is(name, "Content-Length") && !Is(name, "Content-Digest"),
            16 => !Is(name, "Content-Encoding") && !Is(name, "Content-Language"),
            17 => !Is(name, "Transfer-Encoding"),
            19 => !Is(name, "Content-Disposition"),
            _ => true,
        };
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
