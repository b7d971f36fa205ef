using EtagDemo.Bff.Areas;

namespace EtagDemo.Bff.Projects;

/// <summary>A project with what hangs directly on it.</summary>
internal sealed record ProjectDocument(string ProjectId, string Name, IReadOnlyList<CollaboratorRole> Collaborators, IReadOnlyList<AreaName> Areas);
