namespace EtagDemo.Projects.Areas;

public sealed record AreaDocument(Guid AreaId, string Name)
{
    public static AreaDocument Of(Area area) => new(area.AreaId, area.Name);
}
