using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace EtagDemo.Tests.Distributed;

/// <summary>Calls the gateway as one user and keeps what came back exactly as it came.</summary>
public sealed class ApiClient(HttpClient http, string? user)
{
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, body: null, headers);

    public Task<Answer> PostAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> PutAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    public Task<Answer> PatchAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<Answer> DeleteAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, body, headers);

    /// <summary>Sends text as it is, with the media type given.</summary>
    public Task<Answer> SendTextAsync(HttpMethod method, string path, string text, string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return SendContentAsync(method, path, content, []);
    }

    public Task<Answer> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers) =>
        SendContentAsync(method, path, body is null ? null : JsonContent.Create(body), headers);

    private async Task<Answer> SendContentAsync(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (user is not null)
        {
            request.Headers.Add("x-user", user);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
