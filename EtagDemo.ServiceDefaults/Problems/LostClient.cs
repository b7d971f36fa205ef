using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>Tells a client that left from a failure of the process: nobody is there to answer, and nothing is wrong.</summary>
internal static class LostClient
{
    /// <summary>Whether the exception comes of the client's leaving.</summary>
    /// <param name="exception">What the request ended in.</param>
    /// <param name="http">The request.</param>
    public static bool Is(Exception exception, HttpContext http) =>
        exception is ConnectionResetException or ConnectionAbortedException
        || IsOfItsContent(exception)
        || (http.RequestAborted.IsCancellationRequested && IsCancellation(exception));

    // The content ends in the middle before the server says that the request is aborted; all there is then is the server's own exception.
    private static bool IsOfItsContent(Exception exception) =>
        exception is IOException { InnerException: not OverflowException, StackTrace: { } trace } and not BadHttpRequestException and not HttpIOException
        && trace.Contains(" Microsoft.AspNetCore.Server.Kestrel.", StringComparison.Ordinal);

    private static bool IsCancellation(Exception? exception) =>
        exception is not null && (exception is OperationCanceledException || IsCancellation(exception.InnerException));
}
