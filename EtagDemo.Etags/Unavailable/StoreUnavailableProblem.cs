using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Unavailable;

/// <summary>Answers a write that the store's absence stopped: 503 with Retry-After and a problem document, wherever the exception is caught.</summary>
/// <param name="options">How long the caller is to wait.</param>
internal sealed class StoreUnavailableProblem(IOptions<EtagsOptions> options)
{
    /// <summary>Whether the exception, or what caused it, is the store's absence and could still be answered; then it was.</summary>
    public async ValueTask<bool> TryAnswerAsync(HttpContext http, Exception exception)
    {
        if (Find(exception) is not { } reason || http.Response.HasStarted)
        {
            return false;
        }

        http.Response.Clear();
        await Refusals.Unavailable(http, reason, options.Value.RetryAfter).ExecuteAsync(http);
        return true;
    }

    private static StoreUnavailableException? Find(Exception? exception) =>
        exception is null ? null : exception as StoreUnavailableException ?? Find(exception.InnerException);
}
