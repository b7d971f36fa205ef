using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Bff.Writes;

/// <summary>
/// Writes of resources that clients know as composites. Their service sees its own tags, and the answer is composed around the very representation that was
/// read back: another writer's change in between must not lend its tag to what is shown.
/// </summary>
internal sealed class ComposedWrites(FollowedWrites writes, Composite composite)
{
    /// <summary>Answers with the whole composite, as a GET of the same path would.</summary>
    public Task<IResult> SendAsync(HttpContext context, WriteTarget target, Func<Func<CancellationToken, Task<HttpResponseMessage>>, CompositePlan> plan) =>
        writes.SendAsync(context, Translated(target), write =>
        {
            // They were about the representation before the write, and have been decided.
            RequestFields.RemovePreconditions(context.Request.Headers);
            context.Response.OnStarting(() => NameContent(context.Response, write.Location));
            return composite.AnswerAsync(context, plan(_ => Task.FromResult(write.Representation)));
        });

    /// <summary>Answers with the members that the service itself keeps, under the composite's tag.</summary>
    public Task<IResult> SendAsync<T>(
        HttpContext context, WriteTarget target, JsonTypeInfo<T> members, Func<T, Func<CancellationToken, Task<HttpResponseMessage>>, CompositePlan> plan)
        where T : class =>
        writes.SendAsync(context, Translated(target), async write =>
        {
            await write.Representation.Content.LoadIntoBufferAsync(context.RequestAborted);
            var own = await UpstreamJson.ReadAsync(write.Representation, members, context.RequestAborted);
            var tag = await Composite.TagAsync(plan(own, _ => Task.FromResult(write.Representation)), context.RequestAborted);
            return new PartOfRepresentation<T>(own, members, tag?.ToString(), write.Created ? write.Location : null);
        });

    // RFC 9110 8.7: the content is what a GET of this path would give, so its ETag may stand beside it. Not so when a part failed.
    private static Task NameContent(HttpResponse response, string path)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers[HeaderNames.ContentLocation] = path;
        }

        return Task.CompletedTask;
    }

    private static WriteTarget Translated(WriteTarget target) => target with { OwnersTags = OwnersTags.Translate };
}
