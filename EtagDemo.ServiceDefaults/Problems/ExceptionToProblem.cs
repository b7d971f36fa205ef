using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Answers an exception by a problem document that holds none of the exception's text.</summary>
internal sealed class ExceptionToProblem(IProblemDetailsService problems, ILogger<ExceptionToProblem> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (LostClient.Is(exception, httpContext))
        {
            return Leave(exception, httpContext);
        }

        var problem = ProblemOf(exception);
        var status = httpContext.Response.StatusCode = problem.Status!.Value;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            ProblemLog.Failed(logger, exception, httpContext.Request.Method, status);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = DatabaseAway.RetryAfterSeconds;
        }

        try
        {
            return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
        }
        catch (OperationCanceledException gone) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            return Leave(gone, httpContext);
        }
    }

    private bool Leave(Exception exception, HttpContext http)
    {
        ProblemLog.ClientLeft(logger, exception, http.Request.Method);
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }

        // Otherwise the server goes on reading what is left of the content, on a connection that is gone, and logs that as an error.
        http.Abort();
        return true;
    }

    private static ProblemDetails ProblemOf(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } bad => new() { Status = bad.StatusCode, Detail = Place(json) },
        BadHttpRequestException bad => new() { Status = bad.StatusCode },
        // A chunk whose size no number holds: the server says so in these words only.
        IOException { InnerException: OverflowException } => new() { Status = StatusCodes.Status400BadRequest },
        TimeoutRejectedException => new() { Status = StatusCodes.Status504GatewayTimeout },
        // The service is not asked for now: it has not answered for a while.
        ExecutionRejectedException => new() { Status = StatusCodes.Status503ServiceUnavailable },
        // Whoever was asked was lost before its answer was complete.
        HttpRequestException or HttpIOException => new() { Status = StatusCodes.Status502BadGateway },
        _ when DatabaseAway.Is(exception) => new() { Status = StatusCodes.Status503ServiceUnavailable, Detail = DatabaseAway.Detail },
        _ => new() { Status = StatusCodes.Status500InternalServerError }
    };

    private static string Place(JsonException json) => json is { Path: { } path, LineNumber: { } line, BytePositionInLine: { } position }
        ? $"The body is not the JSON that this resource takes: look at {path}, line {line + 1}, byte {position + 1}."
        : "The body is not the JSON that this resource takes.";
}
