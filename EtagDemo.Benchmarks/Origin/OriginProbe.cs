using System.Net.Http.Json;

namespace EtagDemo.Benchmarks.Origin;

/// <summary>Asks a running origin what it was asked.</summary>
internal sealed class OriginProbe(HttpClient http, int port)
{
    public async Task<OriginCount> NowAsync() => await http.GetFromJsonAsync<OriginCount>(new Uri($"http://127.0.0.1:{port}{BareOriginCommand.CountersPath}"));
}
