using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Deletion;

/// <summary>Asks which zones go with an area whose deletion has begun. Its own list of zones reads as absent by then.</summary>
internal sealed class AreaRemains(UpstreamClient upstream)
{
    public async Task<(IReadOnlyList<DeletionStep>? Steps, IResult? Failure)> FindAsync(HttpContext context, string projectId, string areaId)
    {
        var asked = upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/areas/{areaId}/deletion", Caller.Of(context), context.RequestAborted);
        var (zones, failure) = await PartAnswer.ReadAsync(asked, GatewayJson.Default.StringArray, context.RequestAborted);
        return (zones?.SelectMany(zoneId => DeletionStep.OfZone(projectId, zoneId)).ToList(), failure);
    }
}
