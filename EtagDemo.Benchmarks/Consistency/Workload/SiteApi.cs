using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>Prepares a site through the gateway, before anything is broken.</summary>
internal sealed class SiteApi(HttpClient http)
{
    /// <summary>Creates something and gives its id.</summary>
    public async Task<string> AddAsync(string user, string path, string json, string idMember, CancellationToken cancellation)
    {
        using var document = JsonDocument.Parse(await SendAsync(HttpMethod.Post, user, path, json, cancellation));
        return document.RootElement.GetProperty(idMember).GetString()!;
    }

    public async Task<string> SendAsync(HttpMethod method, string user, string path, string json, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json) };
        request.Headers.Add("x-user", user);
        using var response = await http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode ? body : throw new HttpRequestException($"{method} {path} answered {(int)response.StatusCode}: {body}");
    }
}
