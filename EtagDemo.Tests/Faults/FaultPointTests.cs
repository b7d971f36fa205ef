using System.Net;
using EtagDemo.Etags.Faults;
using EtagDemo.Tests.Etags;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.Tests.Faults;

[Collection(PostgresTests.Name)]
public sealed class FaultPointTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("Development", true, HttpStatusCode.NoContent)]
    [InlineData("Development", false, HttpStatusCode.NotFound)]
    [InlineData("Production", true, HttpStatusCode.NotFound)]
    [InlineData("Staging", true, HttpStatusCode.NotFound)]
    public async Task A_crash_can_be_asked_for_only_in_development_and_by_configuration(string environment, bool configured, HttpStatusCode expected)
    {
        await using var service = await LibraryService.StartAsync(
            await postgres.CreateDatabaseAsync(),
            builder =>
            {
                builder.Environment.EnvironmentName = environment;
                builder.Services.AddSingleton<IHostEnvironment>(builder.Environment);
            },
            etags: options => options.Configure(etags => etags.FaultPoints = configured));

        using var answer = await service.SendAsync("POST", "/_etags/faults/Marked?seconds=1", json: null);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.NoContent, service.App.Services.GetRequiredService<IWritePoints>() is CrashOnce);
    }

    [Theory]
    [InlineData("Marked", "Committed")]
    [InlineData("Committed", "Marked")]
    public void A_crash_comes_once_and_at_the_point_that_was_asked_for(string askedFor, string another)
    {
        var (asked, other) = (Enum.Parse<WritePoint>(askedFor), Enum.Parse<WritePoint>(another));
        var crashes = 0;
        var points = new CrashOnce(() => crashes++, new SetTime());
        points.Pass(asked);
        points.ArmAt(asked, TimeSpan.FromSeconds(1));
        points.Pass(other);
        Assert.Equal(0, crashes);
        points.Pass(asked);
        points.Pass(asked);
        Assert.Equal(1, crashes);
    }

    [Fact]
    public void A_crash_that_no_write_came_to_in_time_does_not_come_later()
    {
        var (crashes, clock) = (0, new SetTime());
        var points = new CrashOnce(() => crashes++, clock);
        points.ArmAt(WritePoint.Committed, TimeSpan.FromSeconds(3));

        clock.Advance(TimeSpan.FromSeconds(3));
        points.Pass(WritePoint.Committed);

        Assert.Equal(0, crashes);
    }
}
