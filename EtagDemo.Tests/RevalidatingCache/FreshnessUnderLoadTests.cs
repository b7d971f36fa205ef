using System.Globalization;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class FreshnessUnderLoadTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_gets_less_than_what_was_there_when_they_asked(bool hasLength)
    {
        var version = 0;
        await using var cached = await CachedOrigin.StartAsync(async context =>
        {
            var now = Volatile.Read(ref version).ToString(CultureInfo.InvariantCulture);
            await Task.Yield();
            (string, string)[] fields = hasLength ? [("Cache-Control", "no-cache"), ("Content-Length", $"{now.Length}")] : [("Cache-Control", "no-cache")];
            await Answers.Validating($"\"{now}\"", now, context.Request.Headers.IfNoneMatch == $"\"{now}\"" ? [("Cache-Control", "no-cache")] : fields)(context);
        });
        var stale = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                if (client == 0 || i % 20 == client)
                {
                    Interlocked.Increment(ref version);
                }

                var before = Volatile.Read(ref version);
                var answer = await cached.GetAsync("/a");
                if (int.Parse(answer.Body, CultureInfo.InvariantCulture) < before)
                {
                    Interlocked.Increment(ref stale);
                }
            }
        })));
        Assert.Equal(0, stale);
        Assert.Equal(0, cached.Flights.Count);
        Assert.Equal(1, cached.Store.Count);
        Assert.InRange(cached.Origin.Requests.Count, 1, 16 * 60);
    }

    [Fact]
    public async Task Clients_that_go_away_at_any_moment_disturb_nobody()
    {
        await using var cached = await CachedOrigin.StartAsync(async context =>
        {
            await Task.Yield();
            await Answers.Validating("\"1\"", "body", ("Cache-Control", "no-cache"))(context);
        });
        var failures = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                using var leaves = new CancellationTokenSource();
                var reading = cached.SendAsync("GET", "/a", [], cancellationToken: client % 2 == 0 ? leaves.Token : CancellationToken.None);
                if (client % 2 == 0)
                {
                    for (var turns = 0; turns < i; turns++)
                    {
                        await Task.Yield();
                    }

                    await leaves.CancelAsync();
                }

                try
                {
                    failures += (await reading).Body == "body" ? 0 : 1;
                }
                catch (OperationCanceledException) when (client % 2 == 0)
                {
                    // It went away, as it was meant to.
                }
            }
        })));
        Assert.Equal(0, failures);
        // Whoever comes after all this finds no flight in the way.
        Assert.Equal("body", (await cached.GetAsync("/a")).Body);
    }
}
