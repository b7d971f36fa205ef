using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Areas;

/// <summary>An area with its zones.</summary>
internal sealed record AreaDocument(string AreaId, string Name, IReadOnlyList<ZoneName> Zones);
