using System.Text.RegularExpressions;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Roles in a project: an owner may do everything, an editor changes content; every other role only reads.</summary>
public static partial class CallerRole
{
    public const string Owner = "owner";

    public const string Editor = "editor";

    public const int MaxLength = 32;

    public const string Description = "A role is a lower-case word of at most 32 characters, such as owner, editor or viewer.";

    public static bool IsValid(string? role) => role is not null && Shape().IsMatch(role);

    public static bool MayEdit(string role) => role is Owner or Editor;

    public static bool MayOwn(string role) => role is Owner;

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,31}\z")]
    private static partial Regex Shape();
}
