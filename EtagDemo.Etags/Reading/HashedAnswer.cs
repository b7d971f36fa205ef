using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Telemetry;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Etags.Reading;

/// <summary>Has the handler write its answer under a hash, makes the ETag from the exact bytes, and lets them through, or answers 304 still.</summary>
/// <param name="answer">The answer.</param>
/// <param name="condition">The request's condition.</param>
/// <param name="render">Runs the handler and writes its answer.</param>
internal sealed class HashedAnswer(TaggedAnswer answer, RequestCondition condition, Func<Task> render)
{
    public async Task<ReadOutcome> MakeAsync()
    {
        var features = answer.Http.Features;
        var inner = features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new HashingBody(inner, answer.Services.Options.Value.MaxBodyBytes, GiveUp);
        features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await render();
        }
        finally
        {
            features.Set(inner);
        }

        return body.Bytes.GaveUp || answer.Http.Response.HasStarted ? ReadOutcome.Generated : await FinishAsync(body.Bytes);
    }

    private async Task<ReadOutcome> FinishAsync(HashingWriter bytes)
    {
        var response = answer.Http.Response;
        answer.CompleteFields();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = TagOf(bytes.Hash());
            answer.Tell(tag);
            var outcome = condition.Evaluate(tag, response.Headers.LastModified);
            answer.SetTag(tag);
            await answer.RecordAsync(tag);
            if (outcome != PreconditionOutcome.Proceed)
            {
                return await answer.WithoutBodyAsync(outcome, condition, tag);
            }
        }

        await SendAsync(bytes);
        return ReadOutcome.Generated;
    }

    private string TagOf(EtagHash hash)
    {
        var headers = answer.Http.Response.Headers;
        if (EntityTag.TryParse(headers.ETag.ToString(), out var own))
        {
            return own.ToString();
        }

        answer.Selection.Seed(hash, answer.Http.Response.ContentType, headers.ContentEncoding.Count == 0 ? null : headers.ContentEncoding.ToString());
        return new EntityTag(hash.ToOpaque(), answer.Endpoint.Policy.IsWeak).ToString();
    }

    private async Task SendAsync(HashingWriter bytes)
    {
        var http = answer.Http;
        if (http.Response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        http.Response.ContentLength ??= bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await bytes.LetThroughAsync(http.RequestAborted);
        }
    }

    private void GiveUp()
    {
        answer.CompleteFields();
        EtagsLog.TooLong(answer.Services.Logger, answer.Endpoint.Pattern, answer.Services.Options.Value.MaxBodyBytes);
    }
}
