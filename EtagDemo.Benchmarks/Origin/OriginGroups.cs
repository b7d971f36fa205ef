using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Benchmarks.Origin;

/// <summary>The bare origin's part in group validation: a resource's key is its path, and one comparison answers each question, as it does for a request alone.</summary>
internal sealed class OriginGroups(OriginCounters counters)
{
    private const int MaxBytes = 1 << 20;

    public static void Offer(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey(GroupValidation.WantFieldName))
        {
            context.Response.Headers[GroupValidation.KeyFieldName] = context.Request.Path.Value;
        }
    }

    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not (>= 0 and <= MaxBytes))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using var group = new MemoryStream((int)context.Request.ContentLength.Value);
        await context.Request.Body.CopyToAsync(group);
        var answer = Answer(group.GetBuffer().AsSpan(0, (int)group.Length));
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }

    private byte[] Answer(ReadOnlySpan<byte> group)
    {
        Span<byte> answer = stackalloc byte[GroupValidation.AnswerLength(GroupValidation.MaxQuestions)];
        answer.Clear();
        var (asked, held) = (0, 0);
        while (asked < GroupValidation.MaxQuestions && GroupValidation.TryTake(ref group, out var path, out var tag))
        {
            if (OriginResource.IsTagOf(path, tag))
            {
                GroupValidation.SetHolds(answer, asked);
                held++;
            }

            asked++;
        }

        counters.NotModified(held);
        return answer[..GroupValidation.AnswerLength(asked)].ToArray();
    }
}
