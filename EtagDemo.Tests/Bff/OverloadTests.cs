using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.Tests.Bff;

public sealed class OverloadTests
{
    private const string Path = "/scenarios";

    [Fact]
    public async Task What_is_neither_worked_on_nor_waits_is_refused_with_503_and_retry_after_and_all_is_well_afterwards()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(HttpProtocols.Http1, ("Overload:MaxConcurrent", "1"), ("Overload:MaxQueued", "1"));
        using var gate = new ManualResetEventSlim();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.Reconf.On("GET", Path, _ =>
        {
            arrived.TrySetResult();
            gate.Wait();
            return ScriptedAnswer.Representation("[]");
        });

        var worked = gateway.GetAsync(Path);
        await arrived.Task;
        // One of these waits, the other is refused: which one, their arrival decides.
        var two = new[] { gateway.GetAsync($"{Path}/a"), gateway.GetAsync($"{Path}/b") };
        using var refused = await await Task.WhenAny(two);
        using var healthy = await gateway.GetAsync("/health");
        gate.Set();
        using var first = await worked;
        var others = await Task.WhenAll(two);
        using var queued = others.Single(answer => answer != refused);
        using var later = await gateway.GetAsync(Path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, queued.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}
