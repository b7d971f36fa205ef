using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Projects;

/// <summary>Speaks to the service as the gateway does, for one caller whom no other test has.</summary>
internal sealed class ProjectsCaller(HttpClient http, string role = "owner")
{
    public string Email { get; private init; } = $"{Guid.NewGuid():N}@example.com";

    public ProjectsCaller WithRole(string other) => new(http, other) { Email = Email };

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-user", Email);
        request.Headers.Add("x-role", role);
        foreach (var (name, value) in fields)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] fields) => SendAsync(HttpMethod.Get, path, null, fields);

    public async Task<JsonNode> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await JsonAsync(answer.EnsureSuccessStatusCode());
    }

    public async Task<string> EtagAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.EnsureSuccessStatusCode().Headers.ETag!.ToString();
    }

    /// <summary>Creates something and gives its path.</summary>
    public async Task<string> CreateAsync(string collection, string name)
    {
        using var answer = await SendAsync(HttpMethod.Post, collection, new JsonObject { ["name"] = name }.ToJsonString());
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{collection} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
