using EtagDemo.Benchmarks.Consistency.Workload;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Tests.Distributed;
using Site = EtagDemo.Benchmarks.Consistency.Workload.Site;

namespace EtagDemo.Tests.Faults;

/// <summary>The owner of a site of a test's own, and the patience to wait for what comes back.</summary>
internal sealed class Caller(FaultedSystem system, Site site, HttpClient http) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public Site Site => site;

    public ApiClient Api { get; } = new(http, site.Owner);

    public static async Task<Caller> CreateAsync(FaultedSystem system)
    {
        var http = system.Connect(FaultedSystem.Gateway);
        return new Caller(system, await Site.CreateAsync(new SiteApi(http), TimeProvider.System), http);
    }

    /// <summary>Reads often enough to meet every replica.</summary>
    public async Task<Answer> WarmAsync(string path)
    {
        var answer = await Api.GetAsync(path);
        for (var replica = 0; replica < 7; replica++)
        {
            answer = await Api.GetAsync(path);
        }

        return answer;
    }

    /// <summary>Within the limit the answer is as it should be; until then a request may be lost.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (Exception lost) when (LostExchange.Is(lost))
            {
                // Not yet.
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, "It did not come back in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public async Task MendedAsync()
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        await system.WhenHealthyAsync(limit.Token);
    }

    public void Dispose() => http.Dispose();
}
