namespace EtagDemo.Bff.Callers;

/// <summary>What the projects service says about a caller in a project: a role, or why there is none to go on with.</summary>
internal sealed record Standing(string? Role, IResult? Refusal);
