using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Audits;

/// <summary>
/// The calculations of reconf, which get all that they need in the body: QUERY (RFC 10008), so that the cache keeps the result under the digest of these bytes
/// and the same question about the same scenarios is validated, not calculated again.
/// </summary>
internal sealed class Calculations(UpstreamClient upstream)
{
    /// <summary>Audits nodes in zones. Reconf leaves nodes out whose zone is not among them: it is gone, or going.</summary>
    public Task<HttpResponseMessage> AuditAsync(string projectId, IReadOnlyList<ProjectZone> zones, IReadOnlyList<ProjectNode> nodes, Caller caller, CancellationToken cancellationToken)
    {
        var question = new AuditQuestion(
            projectId,
            [.. zones.Select(zone => new ZoneScenario(zone.ZoneId, zone.Scenario))],
            [.. nodes.Select(node => new AuditedNode(node.ZoneId, node.NodeUuid, node.Configuration))]);
        return AskAsync("/audit", question, GatewayJson.Default.AuditQuestion, caller, cancellationToken);
    }

    public Task<HttpResponseMessage> MisconfigurationAsync(MisconfigurationQuestion question, Caller caller, CancellationToken cancellationToken) =>
        AskAsync("/misconfiguration", question, GatewayJson.Default.MisconfigurationQuestion, caller, cancellationToken);

    private Task<HttpResponseMessage> AskAsync<T>(string path, T question, JsonTypeInfo<T> type, Caller caller, CancellationToken cancellationToken)
    {
        var request = upstream.Request(HttpMethod.Query, UpstreamService.Reconf, path, caller);
        request.Content = JsonBody.Of(question, type).ToContent();
        return upstream.SendAsync(request, cancellationToken);
    }
}
