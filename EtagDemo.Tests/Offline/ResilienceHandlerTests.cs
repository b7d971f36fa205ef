using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace EtagDemo.Tests.Offline;

/// <summary>Holds for the stand-in and for the real package alike.</summary>
public sealed class ResilienceHandlerTests
{
    [Fact]
    public async Task The_pipeline_sees_every_answer_and_sends_again()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK]);
        var origin = ScriptedHandler.Answering(_ => new HttpResponseMessage(answers.Dequeue()));

        using var response = await Send(origin, pipeline => pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            Delay = TimeSpan.Zero,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result?.StatusCode == HttpStatusCode.ServiceUnavailable)
        }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, origin.Received.Count);
    }

    [Fact]
    public async Task A_timeout_of_the_pipeline_reaches_the_handlers_behind_it()
    {
        var origin = new ScriptedHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("Nothing ended the wait.");
        });

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => Send(origin, pipeline => pipeline.AddTimeout(TimeSpan.FromMilliseconds(20))));
    }

    private static async Task<HttpResponseMessage> Send(ScriptedHandler origin, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure)
    {
        var collection = new ServiceCollection().AddLogging();
        var http = collection.AddHttpClient("client").ConfigurePrimaryHttpMessageHandler(() => origin);
        http.AddResilienceHandler("test", configure);
        await using var services = collection.BuildServiceProvider();
        return await services.GetRequiredService<IHttpClientFactory>().CreateClient("client").GetAsync(new Uri("http://origin/"));
    }
}
