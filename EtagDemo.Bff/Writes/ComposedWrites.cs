using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Writes;

/// <summary>
/// Writes of resources that clients know as composites. Their service sees its own tags; the answer has the members that it keeps itself, under the composite's
/// tag, which is made around the very representation that was read back: another writer's change in between must not lend its tag to what is shown.
/// </summary>
internal sealed class ComposedWrites(FollowedWrites writes)
{
    public Task<IResult> SendAsync<T>(
        HttpContext context, WriteTarget target, JsonTypeInfo<T> members, Func<T, Func<CancellationToken, Task<HttpResponseMessage>>, CompositePlan> plan)
        where T : class =>
        writes.SendAsync(context, Translated(target), async write =>
        {
            await write.Representation.Content.LoadIntoBufferAsync(context.RequestAborted);
            var own = await UpstreamJson.ReadAsync(write.Representation, members, context.RequestAborted);
            var tag = await Composite.TagAsync(plan(own, _ => Task.FromResult(write.Representation)), context.RequestAborted);
            return new PartOfRepresentation<T>(own, members, tag?.ToString(), ResponseFields.CacheStatusOf(write.Representation), write.Created ? write.Location : null);
        });

    private static WriteTarget Translated(WriteTarget target) => target with { OwnersTags = OwnersTags.Translate };
}
