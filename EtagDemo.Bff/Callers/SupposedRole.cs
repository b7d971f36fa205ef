namespace EtagDemo.Bff.Callers;

/// <summary>A role that is taken for true while it is being validated.</summary>
/// <param name="Role">The role.</param>
/// <param name="Standing">What the projects service says; asked after the request arrived.</param>
internal sealed record SupposedRole(string Role, Task<Standing> Standing)
{
    /// <summary>Under which a message to a service carries it.</summary>
    public static HttpRequestOptionsKey<SupposedRole> Key { get; } = new("supposed role");
}
