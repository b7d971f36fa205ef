using System.Buffers;
using System.Text.Json;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Areas;

/// <summary>An area with its zones: two resources of the projects service, each with a tag of its own.</summary>
internal sealed class AreaComposite(UpstreamClient upstream)
{
    public CompositePlan Plan(AreaAddress area, Caller caller) =>
        Plan(area, caller, ct => upstream.GetAsync(UpstreamService.Projects, area.Path, caller, ct));

    /// <summary>The same, around an answer for the area itself that is there already.</summary>
    public CompositePlan Plan(AreaAddress area, Caller caller, Func<CancellationToken, Task<HttpResponseMessage>> owner) =>
        new CompositePlan("area", owner)
            .Part(ct => upstream.GetAsync(UpstreamService.Projects, $"{area.Path}/zones", caller, ct))
            .Compose(WriteAsync)
            .Vary(CallerHeaders.User);

    private static async ValueTask WriteAsync(IReadOnlyList<CompositePart> parts, IBufferWriter<byte> body, CancellationToken cancellationToken)
    {
        var area = await parts[0].ReadAsync(GatewayJson.Default.AreaName, cancellationToken);
        var zones = await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListZoneName, cancellationToken);
        await using var json = new Utf8JsonWriter(body);
        JsonSerializer.Serialize(json, new AreaDocument(area.AreaId, area.Name, zones), GatewayJson.Default.AreaDocument);
    }
}
