using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Speaks to a service as the gateway does, in one role.</summary>
public sealed class ServiceCaller(HttpClient http, string? role = "owner")
{
    public ServiceCaller As(string? other) => new(http, other);

    public async Task<ServiceAnswer> SendAsync(string method, string path, string? json = null, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (role is not null)
        {
            request.Headers.Add("x-role", role);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in fields)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new(response.StatusCode, response.Headers.ETag?.ToString(), response.Headers.Location?.OriginalString, response.Headers.Vary.ToString(), await response.Content.ReadAsStringAsync());
    }

    public Task<ServiceAnswer> GetAsync(string path, params (string Name, string Value)[] fields) => SendAsync("GET", path, null, fields);

    /// <summary>The body of a GET that has to succeed.</summary>
    public async Task<JsonNode> ReadAsync(string path) => (await GetAsync(path)).Expect(HttpStatusCode.OK).Json;
}
