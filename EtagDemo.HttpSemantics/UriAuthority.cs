namespace EtagDemo.HttpSemantics;

/// <summary>Host and port as URIs compare them, RFC 3986 section 6.2 and RFC 9110 section 4.2.3: case does not count, and neither does the scheme's own port.</summary>
public static class UriAuthority
{
    /// <summary>The normal form of an authority without user information, as <c>Host</c> has it. Equal authorities of one scheme have equal normal forms.</summary>
    /// <param name="scheme">The scheme: <c>http</c> or <c>https</c>; of others no default port is known.</param>
    /// <param name="authority">Host, and a port if there is one.</param>
    /// <returns>The very text if it is normal already.</returns>
    public static string Normalize(string scheme, string authority)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(authority);
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority.IndexOf(']', colon) >= 0)
        {
            return Lower(authority);
        }

        var port = authority.AsSpan(colon + 1);
        if (port.ContainsAnyExceptInRange('0', '9'))
        {
            return Lower(authority);
        }

        var number = port;
        while (number.Length > 1 && number[0] == '0')
        {
            number = number[1..];
        }

        if (number.IsEmpty || number.SequenceEqual(DefaultPort(scheme)))
        {
            return Lower(authority[..colon]);
        }

        return number.Length == port.Length ? Lower(authority) : $"{Lower(authority[..colon])}:{number}";
    }

    private static string DefaultPort(string scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) ? "80" : scheme.Equals("https", StringComparison.OrdinalIgnoreCase) ? "443" : "";

    // Case does not count among ASCII letters only.
    private static string Lower(string text) => !text.AsSpan().ContainsAnyInRange('A', 'Z')
        ? text
        : string.Create(text.Length, text, static (lower, original) =>
        {
            for (var i = 0; i < lower.Length; i++)
            {
                lower[i] = char.IsAsciiLetterUpper(original[i]) ? (char)(original[i] | 0x20) : original[i];
            }
        });
}
