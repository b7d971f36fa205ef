namespace EtagDemo.Bff.Areas;

/// <summary>The area in a request's path. Its ids have matched the route, so they stand in addresses as they are.</summary>
internal sealed record AreaAddress(string ProjectId, string AreaId)
{
    /// <summary>At the gateway and at the projects service.</summary>
    public string Path => $"/projects/{ProjectId}/areas/{AreaId}";
}
