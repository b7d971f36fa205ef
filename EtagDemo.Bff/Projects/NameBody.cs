namespace EtagDemo.Bff.Projects;

/// <summary>The body of requests that name something.</summary>
internal sealed record NameBody(string Name);
