namespace EtagDemo.Bff.Callers;

/// <summary>Endpoint metadata: only collaborators of the project in the path get an answer other than 404.</summary>
internal sealed record NeedsRole;
