using System.Text;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Names that people give to things: trimmed, 1 to 200 characters, no control characters.</summary>
public static class NameRule
{
    public const int MaxLength = 200;

    public static string Normalize(string name) => name.Trim();

    public static IEnumerable<InputError> Errors(string member, string? name)
    {
        var trimmed = name?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            yield return new(member, $"A name of 1 to {MaxLength} characters is needed.");
        }
        else if (trimmed.Length > MaxLength)
        {
            yield return new(member, $"The name has {trimmed.Length} characters; at most {MaxLength} are allowed.");
        }
        else if (trimmed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.IsControl(rune)))
        {
            // A lone surrogate enumerates as the replacement character: no text that PostgreSQL and JSON would give back as it came.
            yield return new(member, "The name holds control or broken characters; remove them.");
        }
    }
}
