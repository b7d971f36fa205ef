using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>The answer that a trusted entry is enough for: no handler, no query.</summary>
internal static class HitAnswer
{
    /// <summary>Answers 304 or 412; null when the request wants the representation itself.</summary>
    public static async ValueTask<ReadOutcome?> TryAsync(HttpContext http, StoredEntry entry, RequestCondition condition)
    {
        var lastModified = entry.Fields.FirstOrDefault(field => field.Name == "Last-Modified")?.Value;
        switch (condition.Evaluate(entry.Etag, lastModified))
        {
            case PreconditionOutcome.NotModified:
                AnswerFields.Restore(http.Response.Headers, entry);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return ReadOutcome.NotModified;
            case PreconditionOutcome.PreconditionFailed:
                await condition.Refusal(entry.Etag).ExecuteAsync(http);
                return ReadOutcome.PreconditionFailed;
            default:
                return null;
        }
    }
}
