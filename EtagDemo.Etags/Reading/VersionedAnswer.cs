using System.IO.Hashing;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Telemetry;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>Makes the ETag before the handler runs, in one snapshot with it: from versions, or as the policy's own generator does. A condition may make the handler needless.</summary>
/// <param name="answer">The answer.</param>
/// <param name="condition">The request's condition.</param>
/// <param name="generator">Makes the ETag.</param>
/// <param name="render">Runs the handler and writes its answer.</param>
internal sealed class VersionedAnswer(TaggedAnswer answer, RequestCondition condition, IEtagGenerator generator, Func<Task> render)
{
    public async Task<ReadOutcome> MakeAsync()
    {
        var (http, services) = (answer.Http, answer.Services);
        await using var snapshot = await services.Snapshots.BeginAsync(http.RequestServices, http.RequestAborted);
        var hash = new EtagHash(new XxHash3());
        if (!await generator.TryGenerateAsync(http, hash, http.RequestAborted))
        {
            http.Response.OnStarting(CompleteFieldsAsync);
            await render();
            return ReadOutcome.Generated;
        }

        hash.Append(answer.Endpoint.Build);
        answer.Selection.Seed(hash, contentType: null, contentEncoding: null);
        var tag = new EntityTag(hash.ToOpaque(), answer.Endpoint.Policy.IsWeak).ToString();
        answer.Tell(tag);
        var outcome = condition.Evaluate(tag, lastModified: null);
        if (outcome == PreconditionOutcome.Proceed)
        {
            http.Response.OnStarting(() => http.Response.StatusCode == StatusCodes.Status200OK ? TagAsync(tag) : CompleteFieldsAsync());
            await render();
            return ReadOutcome.Generated;
        }

        answer.SetTag(tag);
        if (outcome == PreconditionOutcome.NotModified)
        {
            await answer.RecordAsync(tag);
        }

        return await answer.WithoutBodyAsync(outcome, condition, tag);
    }

    private Task TagAsync(string tag)
    {
        answer.SetTag(tag);
        return answer.RecordAsync(tag);
    }

    private Task CompleteFieldsAsync()
    {
        answer.CompleteFields();
        return Task.CompletedTask;
    }
}
