using System.Net;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Takes requests to apply a reconfiguration: the state becomes <c>applying</c>, the answer is 202, and the rest happens behind it.</summary>
internal sealed class ApplyRequests(UpstreamClient upstream, FollowedWrites writes, ApplyQueue queue)
{
    public async Task<IResult> TakeAsync(HttpContext context, ReconfigurationAddress address)
    {
        if (!queue.TryReserve())
        {
            context.Response.Headers.RetryAfter = "1";
            return TypedResults.Problem("Too many reconfigurations are being applied. Ask again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var isEnqueued = false;
        try
        {
            var content = JsonBody.Of(ReconfigurationState.Applying, GatewayJson.Default.ReconfigurationState).ToContent();
            var answer = await writes.SendAsync(context, new WriteTarget(UpstreamService.Reconf, address.State), content, EnqueueAsync);
            return answer is RelayedAnswer { Status: HttpStatusCode.Conflict } ? await DoneOrRefusedAsync(context, address, answer) : answer;
        }
        finally
        {
            if (!isEnqueued)
            {
                queue.Release();
            }
        }

        async Task<IResult> EnqueueAsync(FollowedWrite write)
        {
            await write.Representation.Content.LoadIntoBufferAsync(context.RequestAborted);
            var plan = await UpstreamJson.ReadAsync(write.Representation, GatewayJson.Default.Reconfiguration, context.RequestAborted);
            queue.Enqueue(new ApplyJob(address, plan, Caller.Of(context)));
            isEnqueued = true;
            return Accepted(context, address, write.Representation);
        }
    }

    // What is applied cannot become applying: the second of two requests changes nothing more, and gets the same answer as the first.
    private async Task<IResult> DoneOrRefusedAsync(HttpContext context, ReconfigurationAddress address, IResult refusal)
    {
        var current = await upstream.GetAsync(UpstreamService.Reconf, address.AtReconf, Caller.Of(context), context.RequestAborted);
        if (!current.IsSuccessStatusCode)
        {
            return new RelayedAnswer(current);
        }

        await current.Content.LoadIntoBufferAsync(context.RequestAborted);
        var plan = await UpstreamJson.ReadAsync(current, GatewayJson.Default.Reconfiguration, context.RequestAborted);
        return plan.State == ReconfigurationState.Applied.State ? Accepted(context, address, current) : refusal;
    }

    private static RelayedAnswer Accepted(HttpContext context, ReconfigurationAddress address, HttpResponseMessage representation)
    {
        context.Response.Headers.Location = address.Public;
        return new RelayedAnswer(representation, HttpStatusCode.Accepted);
    }
}
