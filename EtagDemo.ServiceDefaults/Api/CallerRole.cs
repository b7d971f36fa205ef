using System.Text.RegularExpressions;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Roles in a project: an owner may do everything, a manager everything but delete the project, an editor changes content; every other role only reads.</summary>
public static partial class CallerRole
{
    public const string Owner = "owner";

    public const string Manager = "manager";

    public const string Editor = "editor";

    public const int MaxLength = 32;

    public const string Description = "A role is a lower-case word of at most 32 characters, such as owner, manager, editor or viewer.";

    public static bool IsValid(string? role) => role is not null && Shape().IsMatch(role);

    public static bool MayEdit(string role) => role is Owner or Manager or Editor;

    /// <summary>Whether somebody with this role may change collaborators. A project always has somebody who may.</summary>
    public static bool MayManage(string role) => role is Owner or Manager;

    /// <summary>Whether somebody with this role may delete the project.</summary>
    public static bool MayOwn(string role) => role is Owner;

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,31}\z")]
    private static partial Regex Shape();
}
