using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Hostile;

/// <summary>Where the services listen, for whoever has got past the gateway.</summary>
internal static class ServiceEndpoints
{
    public static IReadOnlyList<string> Names { get; } = ["projects", "commissioning", "reconf"];

    public static Uri Of(RunningSystem system, string resource) => system.App.GetEndpoint(resource, "http");

    public static HttpClient Client(RunningSystem system, string resource) => system.App.CreateHttpClient(resource, "http");

    /// <summary>The body, whatever the status.</summary>
    public static async Task<string> GetStringAnywayAsync(this HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }
}
