using System.Buffers;
using System.Text.Json;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Zones;

/// <summary>A zone, which projects owns, with its nodes, which commissioning owns.</summary>
internal sealed class ZoneComposite(UpstreamClient upstream)
{
    public CompositePlan Plan(ZoneAddress zone, Caller caller) =>
        Plan(zone, caller, ct => upstream.GetAsync(UpstreamService.Projects, zone.Path, caller, ct));

    /// <summary>The same, around an answer for the zone itself that is there already.</summary>
    public CompositePlan Plan(ZoneAddress zone, Caller caller, Func<CancellationToken, Task<HttpResponseMessage>> owner) =>
        new CompositePlan("zone", owner)
            .Part(ct => upstream.GetAsync(UpstreamService.Commissioning, zone.Nodes, caller, ct))
            .Compose(WriteAsync)
            .Vary(CallerHeaders.User);

    private static async ValueTask WriteAsync(IReadOnlyList<CompositePart> parts, IBufferWriter<byte> body, CancellationToken cancellationToken)
    {
        var zone = await parts[0].ReadAsync(GatewayJson.Default.ZoneName, cancellationToken);
        var nodes = await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListNodeName, cancellationToken);
        await using var json = new Utf8JsonWriter(body);
        JsonSerializer.Serialize(json, new ZoneDocument(zone.ZoneId, zone.Name, zone.Scenario, nodes), GatewayJson.Default.ZoneDocument);
    }
}
