namespace EtagDemo.Bff.Areas;

/// <summary>An area as lists have it.</summary>
internal sealed record AreaName(string AreaId, string Name);
