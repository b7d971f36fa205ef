using System.Net.Sockets;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>Gives a lost connection the exception that says so, in the cases in which SocketsHttpHandler does not.</summary>
internal sealed class LostConnectionHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (SocketException lost)
        {
            // A connection that is reset while it is being made.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was lost while it was being made.", lost);
        }
        catch (OperationCanceledException lost) when (!cancellationToken.IsCancellationRequested)
        {
            // A stream that is reset while it waits for 100 (Continue).
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost before there was a response.", lost);
        }
    }
}
