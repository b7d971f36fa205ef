using System.Net.ServerSentEvents;
using System.Text.Json;

namespace EtagDemo.Tests.Bff.Live;

/// <summary>Looks at a gateway's numbers as the page does.</summary>
internal sealed class LiveEvents(HttpResponseMessage answer) : IDisposable
{
    public static readonly Uri Stream = new("/live/stream", UriKind.Relative);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<LiveEvents> OpenAsync(HttpClient http) => new(await http.GetAsync(Stream, HttpCompletionOption.ResponseHeadersRead));

    /// <summary>The first sample for which something holds.</summary>
    public async Task<JsonElement> SampleAsync(Predicate<JsonElement> holds)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        await foreach (var told in SseParser.Create(await answer.Content.ReadAsStreamAsync(limit.Token)).EnumerateAsync(limit.Token))
        {
            if (told.EventType == "sample" && JsonDocument.Parse(told.Data).RootElement is var sample && holds(sample))
            {
                return sample;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose() => answer.Dispose();
}
