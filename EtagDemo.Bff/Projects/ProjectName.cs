namespace EtagDemo.Bff.Projects;

/// <summary>A project as lists have it.</summary>
internal sealed record ProjectName(string ProjectId, string Name);
