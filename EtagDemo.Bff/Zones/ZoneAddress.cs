namespace EtagDemo.Bff.Zones;

/// <summary>The zone in a request's path. Its ids have matched the route, so they stand in addresses as they are.</summary>
internal sealed record ZoneAddress(string ProjectId, string AreaId, string ZoneId)
{
    /// <summary>At the gateway and at the projects service.</summary>
    public string Path => $"/projects/{ProjectId}/areas/{AreaId}/zones/{ZoneId}";

    /// <summary>Its nodes at the commissioning service.</summary>
    public string Nodes => $"/nodes?project_id={ProjectId}&zone_id={ZoneId}";

    /// <summary>One of its nodes at the commissioning service.</summary>
    public string Node(string nodeUuid) => $"/nodes/{nodeUuid}?project_id={ProjectId}&zone_id={ZoneId}";

    public static ZoneAddress Of(HttpContext context) => new(Id(context, "project_id"), Id(context, "area_id"), Id(context, "zone_id"));

    private static string Id(HttpContext context, string name) => (string)context.GetRouteValue(name)!;
}
