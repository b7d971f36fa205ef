namespace EtagDemo.Projects.Areas;

/// <summary>An area as it stands in a list.</summary>
public sealed record AreaName(Guid AreaId, string Name);
