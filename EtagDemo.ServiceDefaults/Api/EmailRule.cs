using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// Emails name callers. They are compared without regard to case and kept in lower case. ASCII only, so that lower case is the same everywhere; no colon and no slash,
/// which have a meaning in tags and paths.
/// </summary>
public static partial class EmailRule
{
    public const int MaxLength = 254;

    public const string Description = "An email such as ada@example.com is needed (ASCII, at most 254 characters).";

    public static bool TryNormalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? email)
    {
        email = text is { Length: <= MaxLength } && Shape().IsMatch(text) ? Normalize(text) : null;
        return email is not null;
    }

    /// <summary>The one spelling of a well-formed email.</summary>
    public static string Normalize(string email) => email.ToLowerInvariant();

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex Shape();
}
