using System.Buffers;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>Writes an answer to the client.</summary>
internal sealed class AnswerWriter(StoredAnswerFields fields, CacheStatusField cacheStatus)
{
    private const int CopyLength = 64 * 1024;

    public async Task WriteAsync(HttpContext context, CacheAnswer answer)
    {
        var response = context.Response;
        switch (answer)
        {
            case StoredAnswer stored:
                WriteHead(context, stored);
                AppendStatus(response, answer.Verdict);
                await WriteBodyAsync(context, stored);
                break;
            case LiveAnswer live:
                using (live.Response)
                {
                    await OriginTransformer.Instance.TransformResponseAsync(context, live.Response, context.RequestAborted);
                    response.StatusCode = (int)live.Response.StatusCode;
                    context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = live.Response.ReasonPhrase;
                    AppendStatus(response, answer.Verdict);
                    var trailers = ClientTrailers.Offer(context);
                    await CopyBodyAsync(context, live.Response);
                    await (trailers?.CompleteAsync() ?? Task.CompletedTask);
                }

                break;
            case GatewayAnswer own:
                response.StatusCode = own.Status;
                AppendStatus(response, answer.Verdict);
                await WriteProblemAsync(context, own.Problem());
                break;
        }
    }

    /// <summary>Writes a problem document as the content of a response whose status is set.</summary>
    public static async Task WriteProblemAsync(HttpContext context, byte[] problem)
    {
        context.Response.ContentType = GatewayAnswer.MediaType;
        context.Response.ContentLength = problem.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(problem, context.RequestAborted);
        }
    }

    private void WriteHead(HttpContext context, StoredAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.Form.Status is null && answer.Response.ReasonPhrase is { } phrase)
        {
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = phrase;
        }

        fields.Write(new ResponseSink(response.Headers), answer, HttpMethods.IsHead(context.Request.Method));
    }

    private static async Task WriteBodyAsync(HttpContext context, StoredAnswer answer)
    {
        if (answer.Form.Count == 0 || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await answer.Response.Body.WriteToAsync(context.Response.BodyWriter, answer.Form.Offset, answer.Form.Count, context.RequestAborted);
    }

    /// <summary>Passes the origin's body on piece by piece: no more than one is held, and the next is read when the client has taken it.</summary>
    private static async Task CopyBodyAsync(HttpContext context, HttpResponseMessage response)
    {
        var cancellation = context.RequestAborted;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(CopyLength);
        try
        {
            int count;
            while ((count = await body.ReadAsync(buffer, cancellation)) > 0)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await OriginTransformer.Instance.TransformResponseTrailersAsync(context, response, cancellation);
    }

    private void AppendStatus(HttpResponse response, in Verdict verdict) =>
        response.Headers[CacheStatus.FieldName] = StringValues.Concat(response.Headers[CacheStatus.FieldName], cacheStatus.Of(verdict));
}
