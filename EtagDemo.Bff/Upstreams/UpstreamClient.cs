using EtagDemo.Bff.Callers;

namespace EtagDemo.Bff.Upstreams;

/// <summary>Asks services in the caller's name, through the cache.</summary>
internal sealed class UpstreamClient(HttpMessageInvoker invoker, UpstreamAddresses addresses)
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public Task<HttpResponseMessage> GetAsync(UpstreamService service, string pathAndQuery, Caller caller, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Get, service, pathAndQuery, caller), cancellationToken);

    public Task<HttpResponseMessage> DeleteAsync(UpstreamService service, string pathAndQuery, Caller caller, CancellationToken cancellationToken) =>
        SendAsync(Request(HttpMethod.Delete, service, pathAndQuery, caller), cancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => invoker.SendAsync(request, cancellationToken);

    public HttpRequestMessage Request(HttpMethod method, UpstreamService service, string pathAndQuery, Caller caller)
    {
        var request = new HttpRequestMessage(method, AddressOf(service, pathAndQuery));
        caller.Sign(request);
        return request;
    }

    /// <summary>The path keeps the encoding in which it is written here.</summary>
    public Uri AddressOf(UpstreamService service, string pathAndQuery) => new(addresses.PrefixOf(service) + pathAndQuery, AsWritten);
}
