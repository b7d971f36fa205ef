namespace EtagDemo.RevalidatingCache;

/// <summary>Attaches the shared cache to HttpClient, or to anything else that sends through an <see cref="HttpMessageHandler"/>.</summary>
public sealed class RevalidatingHandler : DelegatingHandler
{
    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}
