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
        catch (OperationCanceledException cancelled) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var failure = new HttpRequestException(HttpRequestError.Unknown, $"No answer within {timeout.TotalSeconds:0.###} s.", new TimeoutException(null, cancelled));
            throw Repeatable.Is(request) ? new RepeatableFailureException(failure) : failure;
        }
    }
}
