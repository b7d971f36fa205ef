namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Endpoint metadata: who may do this in a project.</summary>
/// <param name="Allows">Decides on a well-formed role.</param>
/// <param name="Refusal">A sentence for those who may not.</param>
public sealed record RequiredRole(Func<string, bool> Allows, string Refusal)
{
    public static RequiredRole Editor { get; } = new(CallerRole.MayEdit, "Only an owner, a manager or an editor of the project may do this.");

    public static RequiredRole Manager { get; } = new(CallerRole.MayManage, "Only an owner or a manager of the project may do this.");

    public static RequiredRole Owner { get; } = new(CallerRole.MayOwn, "Only an owner of the project may do this.");
}
