using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Live.Services;

/// <summary>Asks services about themselves: past the cache, without leaving a trace, and never for longer than a moment.</summary>
internal sealed class ServiceQuestions(IHttpClientFactory clients, UpstreamAddresses addresses, TimeProvider time)
{
    public const string ClientName = "live";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The answer; null when there is none.</summary>
    public async Task<T?> AskAsync<T>(UpstreamService service, string pathAndQuery, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var untraced = new UntracedWork();
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = Request(service, pathAndQuery);
            using var answer = await client.SendAsync(request, either.Token);
            return answer.StatusCode == HttpStatusCode.OK ? await UpstreamJson.ReadAsync(answer, type, either.Token) : null;
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private HttpRequestMessage Request(UpstreamService service, string pathAndQuery)
    {
        var address = new Uri(addresses.AdministrationPrefixOf(service) + pathAndQuery);
        return new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = UpstreamAddresses.SpeaksHttp2(address) ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }
}
