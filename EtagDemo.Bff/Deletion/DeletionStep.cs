using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Deletion;

/// <summary>One thing that a deletion removes at a service. Each may be repeated.</summary>
internal sealed record DeletionStep(UpstreamService Service, string PathAndQuery)
{
    public static DeletionStep[] OfProject(string projectId) =>
    [
        new(UpstreamService.Commissioning, $"/nodes?project_id={projectId}"),
        new(UpstreamService.Reconf, $"/reconfigurations?project_id={projectId}"),
    ];

    public static DeletionStep[] OfZone(string projectId, string zoneId) =>
    [
        new(UpstreamService.Commissioning, $"/nodes?project_id={projectId}&zone_id={zoneId}"),
        new(UpstreamService.Reconf, $"/reconfigurations?project_id={projectId}&zone_id={zoneId}"),
    ];
}
