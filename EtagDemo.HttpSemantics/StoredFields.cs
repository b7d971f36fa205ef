using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>Which response fields a cache stores and updates, RFC 9111 sections 3.1 and 3.2. Unknown fields are stored and updated.</summary>
public static class StoredFields
{
    /// <summary>Whether the field belongs to one connection only and is never stored or forwarded, RFC 9110 section 7.6.1.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>True for <c>Connection</c>, <c>Transfer-Encoding</c> and their like.</returns>
    public static bool IsHopByHop(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length switch
        {
            2 => Is(name, "TE"),
            7 => Is(name, "Upgrade") || Is(name, "Trailer"),
            10 => Is(name, "Connection") || Is(name, "Keep-Alive"),
            14 => Is(name, "HTTP2-Settings"),
            16 => Is(name, "Proxy-Connection"),
            17 => Is(name, "Transfer-Encoding"),
            18 => Is(name, "Proxy-Authenticate"),
            19 => Is(name, "Proxy-Authorization"),
            25 => Is(name, "Proxy-Authentication-Info"),
            _ => false,
        };
    }

    /// <summary>Whether the field is stored with the response.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="connection">The lines of the response's Connection field, which may list more fields that are not.</param>
    /// <returns>False for hop-by-hop fields, and for listed ones that may be listed (<see cref="ConnectionOptions.MayNominate"/>).</returns>
    public static bool IsStored(string name, StringValues connection) =>
        !IsHopByHop(name) && !ConnectionOptions.Nominates(connection, name);

    /// <summary>Whether a 304 replaces the stored field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="connection">The lines of the 304's Connection field.</param>
    /// <returns>False for fields that are not stored, for Content-Length, and for those that describe the very bytes stored.</returns>
    public static bool IsUpdatedByNotModified(string name, StringValues connection) => IsStored(name, connection) && !DescribesStoredBytes(name);

    private static bool DescribesStoredBytes(string name) => name.Length switch
    {
        11 => Is(name, "Content-MD5") || Is(name, "Repr-Digest"),
        13 => Is(name, "Content-Range"),
        14 => Is(name, "Content-Length") || Is(name, "Content-Digest"),
        16 => Is(name, "Content-Encoding"),
        _ => false,
    };

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
