using System.Net.Sockets;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>
/// One attempt: bounded in time, and when it fails the exception's type says whether the request may be sent again. The pipeline in front sees
/// only outcomes; the request, which decides that, is known here.
/// </summary>
internal sealed class AttemptHandler(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (HttpRequestException failure) when (Repeatable.Is(request, failure))
        {
            throw new RepeatableFailureException(failure);
        }
        catch (SocketException lost)
        {
            // A connection that is reset while it is being made comes out of SocketsHttpHandler as the socket's own exception.
            throw Failure(request, new HttpRequestException(HttpRequestError.ConnectionError, "The connection was lost while it was being made.", lost));
        }
        catch (OperationCanceledException cancelled) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Failure(request, new HttpRequestException(HttpRequestError.Unknown, $"No answer within {timeout.TotalSeconds:0.###} s.", new TimeoutException(null, cancelled)));
        }
        catch (OperationCanceledException lost) when (!cancellationToken.IsCancellationRequested)
        {
            // A stream that is reset while it waits for 100 (Continue) comes out as a cancellation that nobody asked for.
            throw Failure(request, new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost before there was an answer.", lost));
        }
    }

    private static HttpRequestException Failure(HttpRequestMessage request, HttpRequestException failure) =>
        Repeatable.Is(request, failure) ? new RepeatableFailureException(failure) : failure;
}
