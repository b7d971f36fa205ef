using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>
/// Answers requests for resources that are made of several upstream resources. Its ETag changes exactly when the tag of a part (or the build) does,
/// a client whose tag still holds gets a 304 without composing, and a composed body is kept beside the tags of its parts.
/// </summary>
public sealed class Composite
{
    private readonly TimeProvider _clock;

    /// <summary>Made by the container.</summary>
    public Composite(TimeProvider clock) => _clock = clock;

    /// <summary>Fetches the parts and answers. A part that is not a success is passed on as the answer, the first one first.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, CompositePlan plan)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var parts = (await Task.WhenAll(plan.Independent.Select(fetch => fetch(context.RequestAborted)))).Select(r => new CompositePart(r)).ToList();
        foreach (var fetch in plan.Dependent)
        {
            parts.Add(new CompositePart(await fetch(parts, context.RequestAborted)));
        }

        context.Response.Headers.Date = _clock.GetUtcNow().ToString("r");
        var body = new ArrayBufferWriter<byte>();
        await plan.Composer!(parts, body, context.RequestAborted);
        return Results.Bytes(body.WrittenMemory.ToArray(), "application/json");
    }
}
