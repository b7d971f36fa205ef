using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>One endpoint of one running origin.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Port">Where its process listens.</param>
/// <param name="Pattern">The endpoint.</param>
/// <param name="Conditional">Whether the client has the current representation.</param>
internal sealed record LimitTarget(string Name, int Port, string Pattern, bool Conditional)
{
    private const int Resources = 100;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The requests, under the ETags that the origin gives.</summary>
    public async Task<WrkPlan> PlanAsync(HttpClient http)
    {
        List<WrkRequest> requests = [];
        for (var number = 0; number < Resources; number++)
        {
            var path = Pattern.Replace("{id}", $"{number}", StringComparison.Ordinal);
            using var answer = await http.GetAsync(new Uri(Address, path));
            answer.EnsureSuccessStatusCode();
            requests.Add(new WrkRequest(path, Conditional ? new Dictionary<string, string> { ["If-None-Match"] = answer.Headers.ETag!.ToString() } : null));
        }

        return new WrkPlan(requests);
    }
}
