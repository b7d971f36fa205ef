using System.Diagnostics.CodeAnalysis;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// An id on the wire: a UUID as 32 lower-case hexadecimal digits. There is exactly one spelling, because ids become part of cache keys and tags,
/// and two spellings of one id would be two tags.
/// </summary>
public static class HexId
{
    public const int Length = 32;

    public static string Format(Guid id) => id.ToString("N");

    public static bool TryParse([NotNullWhen(true)] string? text, out Guid id)
    {
        id = default;
        return text is { Length: Length } && text.All(char.IsAsciiHexDigitLower) && Guid.TryParseExact(text, "N", out id);
    }
}
