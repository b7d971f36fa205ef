using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using Microsoft.Extensions.Logging;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>Tells metrics and log what happened; the places where it happens say it once.</summary>
internal sealed class CacheTelemetry(RevalidatingCacheMetrics metrics, ILogger<CacheEngine> logger, TimeProvider clock)
{
    public void Answered(ClientRequest request, CacheAnswer answer)
    {
        var (status, saved) = answer switch
        {
            StoredAnswer stored => (stored.Status, stored.Verdict is { Outcome: Outcome.Miss or Outcome.Replaced, Collapsed: false } || request.IsHead ? 0 : stored.Form.Count),
            LiveAnswer live => ((int)live.Response.StatusCode, 0),
            GatewayAnswer own => (own.Status, 0),
            _ => (0, 0),
        };
        metrics.Answered(answer.Verdict, status, saved);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            RevalidatingCacheLog.Answered(logger, request.Method, request.Key.Target, answer.Verdict.Outcome, answer.Verdict.Reason.Token(), status);
        }
    }

    public void Failed(Reason reason) => metrics.Answered(new Verdict(Outcome.Error, reason), 0, 0);

    public void NotStored(ClientRequest request, Storability storability)
    {
        metrics.NotStored(storability);
        RevalidatingCacheLog.NotStored(logger, request.Key.Target, storability.Token());
    }

    /// <summary>The moment to measure a validation from; zero when nobody measures.</summary>
    public long StartValidation() => metrics.TimesValidations ? clock.GetTimestamp() : 0;

    public void Validated(long start)
    {
        if (start != 0)
        {
            metrics.Validated(clock.GetElapsedTime(start));
        }
    }

    public void GroupAnswered(int questions) => metrics.Grouped(questions);

    public void GroupFailed(Exception exception) => RevalidatingCacheLog.GroupFailed(logger, exception);

    public void ForeignNotModified() => RevalidatingCacheLog.ForeignNotModified(logger);

    public void BackgroundValidationFailed(Exception exception) => RevalidatingCacheLog.BackgroundValidationFailed(logger, exception);
}
