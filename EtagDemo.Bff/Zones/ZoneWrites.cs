using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Zones;

/// <summary>Answers writes of zones: the members that projects owns, under the ETag that a GET of the zone gives.</summary>
internal sealed class ZoneWrites(FollowedWrites writes, ZoneComposite zones)
{
    public Task<IResult> SendAsync(HttpContext context)
    {
        var target = Owners.Projects(context) with { OwnersTags = OwnersTags.Translate };
        return writes.SendAsync(context, target, write => RepresentAsync(context, write));
    }

    private async Task<IResult> RepresentAsync(HttpContext context, FollowedWrite write)
    {
        await write.Representation.Content.LoadIntoBufferAsync(context.RequestAborted);
        var zone = await UpstreamJson.ReadAsync(write.Representation, GatewayJson.Default.ZoneName, context.RequestAborted);
        var address = new ZoneAddress((string)context.GetRouteValue("project_id")!, (string)context.GetRouteValue("area_id")!, zone.ZoneId);
        // Around the very answer whose members are shown: another writer's change in between must not lend its tag to them.
        var plan = zones.Plan(address, Caller.Of(context), _ => Task.FromResult(write.Representation));
        var tag = await Composite.TagAsync(plan, context.RequestAborted);
        return new PartOfRepresentation<ZoneName>(zone, GatewayJson.Default.ZoneName, tag?.ToString(), write.Created ? address.Path : null);
    }
}
