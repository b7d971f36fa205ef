using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace EtagDemo.Benchmarks.Sample;

/// <summary>The gateway's public API, asked as the building's owner.</summary>
internal sealed class GatewayApi(HttpClient http)
{
    public async Task<T[]> ListAsync<T>(string path, JsonTypeInfo<T[]> json)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null);
        return await ReadAsync(response, json);
    }

    public async Task<T> AddAsync<T, TNew>(string path, TNew body, JsonTypeInfo<TNew> bodyJson, JsonTypeInfo<T> json)
    {
        using var response = await SendAsync(HttpMethod.Post, path, JsonContent.Create(body, bodyJson));
        return await ReadAsync(response, json);
    }

    public async Task ChangeAsync<T>(string path, T body, JsonTypeInfo<T> json)
    {
        using var response = await SendAsync(HttpMethod.Patch, path, JsonContent.Create(body, json));
        await EnsureSuccessAsync(response);
    }

    /// <returns>Whether it was added; false: it was there already.</returns>
    public async Task<bool> AddAtAsync<T>(string path, T body, JsonTypeInfo<T> json)
    {
        using var response = await SendAsync(HttpMethod.Put, path, JsonContent.Create(body, json), onlyIfNew: true);
        if (response.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }

        await EnsureSuccessAsync(response);
        return true;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, bool onlyIfNew = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("x-user", SamplePeople.Owner);
        if (onlyIfNew)
        {
            request.Headers.Add("If-None-Match", "*");
        }

        return await http.SendAsync(request);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> json)
    {
        await EnsureSuccessAsync(response);
        return await response.Content.ReadFromJsonAsync(json) ?? throw new HttpRequestException($"{response.RequestMessage?.RequestUri} answered null.");
    }

    private static async Task EnsureSuccessAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            var request = response.RequestMessage!;
            var problem = await response.Content.ReadAsStringAsync();
            throw new HttpRequestException($"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {problem}");
        }
    }
}
