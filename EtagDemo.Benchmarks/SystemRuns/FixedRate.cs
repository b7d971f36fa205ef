using System.Collections.Concurrent;
using EtagDemo.Benchmarks.Sample;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>
/// An open loop: a request starts when its time has come, whether or not those before it have been answered, and its latency counts from that time. A server that falls behind
/// cannot make the load wait for it, which is what hides bad latencies in a closed loop.
/// </summary>
internal sealed class FixedRate(HttpClient http, IReadOnlyList<WrkRequest> requests, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);

    /// <summary>The latencies in milliseconds, in no order.</summary>
    public async Task<IReadOnlyCollection<double>> RunAsync(double requestsPerSecond, TimeSpan duration)
    {
        var latencies = new ConcurrentBag<double>();
        List<Task> running = [];
        var start = time.GetTimestamp();
        using var ticks = new PeriodicTimer(Tick, time);
        while (time.GetElapsedTime(start) is var elapsed && elapsed < duration)
        {
            while (running.Count < elapsed.TotalSeconds * requestsPerSecond)
            {
                var due = TimeSpan.FromSeconds(running.Count / requestsPerSecond);
                running.Add(SendAsync(requests[running.Count % requests.Count], start, due, latencies));
            }

            await ticks.WaitForNextTickAsync();
        }

        await Task.WhenAll(running);
        return latencies;
    }

    private async Task SendAsync(WrkRequest request, long start, TimeSpan due, ConcurrentBag<double> latencies)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path);
        message.Headers.Add("x-user", SamplePeople.Owner);
        using var answer = await http.SendAsync(message);
        answer.EnsureSuccessStatusCode();
        latencies.Add((time.GetElapsedTime(start) - due).TotalMilliseconds);
    }
}
