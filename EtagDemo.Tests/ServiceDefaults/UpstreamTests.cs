using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using EtagDemo.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EtagDemo.Tests.ServiceDefaults;

public sealed class UpstreamTests
{
    private const int Once = 1;
    private const int WithRetries = 3;

    [Theory]
    [InlineData("GET", WithRetries)]
    [InlineData("HEAD", WithRetries)]
    [InlineData("OPTIONS", WithRetries)]
    [InlineData("QUERY", WithRetries)]
    [InlineData("PUT", Once)]
    [InlineData("DELETE", Once)]
    [InlineData("PATCH", Once)]
    [InlineData("POST", Once)]
    public async Task Only_safe_methods_are_sent_again(string method, int attempts)
    {
        var origin = Answering(HttpStatusCode.ServiceUnavailable);

        using var response = await Send(origin, new HttpRequestMessage(new HttpMethod(method), "http://origin/"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(attempts, origin.Received.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, WithRetries)]
    [InlineData(HttpStatusCode.ServiceUnavailable, WithRetries)]
    [InlineData(HttpStatusCode.GatewayTimeout, WithRetries)]
    [InlineData(HttpStatusCode.OK, Once)]
    [InlineData(HttpStatusCode.NotModified, Once)]
    [InlineData(HttpStatusCode.SeeOther, Once)]
    [InlineData(HttpStatusCode.NotFound, Once)]
    [InlineData(HttpStatusCode.PreconditionFailed, Once)]
    [InlineData(HttpStatusCode.InternalServerError, Once)]
    public async Task Only_passing_failures_are_asked_again(HttpStatusCode status, int attempts)
    {
        var origin = Answering(status);

        using var response = await Send(origin, new HttpRequestMessage(HttpMethod.Get, "http://origin/"));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(attempts, origin.Received.Count);
    }

    [Theory]
    [InlineData("If-Match", "\"a\"")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Unmodified-Since", "Sat, 29 Oct 1994 19:43:31 GMT")]
    public async Task A_conditional_write_is_not_sent_again(string field, string value)
    {
        var origin = Answering(HttpStatusCode.ServiceUnavailable);
        var request = new HttpRequestMessage(HttpMethod.Put, "http://origin/");
        request.Headers.Add(field, value);

        using var response = await Send(origin, request);

        Assert.Single(origin.Received);
    }

    [Fact]
    public async Task A_conditional_read_is_sent_again()
    {
        var origin = Answering(HttpStatusCode.ServiceUnavailable);
        var request = new HttpRequestMessage(HttpMethod.Get, "http://origin/");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"a\""));

        using var response = await Send(origin, request);

        Assert.Equal(WithRetries, origin.Received.Count);
    }

    [Fact]
    public async Task A_body_that_can_be_read_again_is_sent_again()
    {
        var origin = Answering(HttpStatusCode.ServiceUnavailable);

        using var response = await Send(origin, new HttpRequestMessage(new HttpMethod("QUERY"), "http://origin/") { Content = new StringContent("{}") });

        Assert.Equal(WithRetries, origin.Received.Count);
    }

    [Fact]
    public async Task A_body_that_is_a_stream_is_sent_once()
    {
        var origin = Answering(HttpStatusCode.ServiceUnavailable);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{}"));

        using var response = await Send(origin, new HttpRequestMessage(new HttpMethod("QUERY"), "http://origin/") { Content = new StreamContent(stream) });

        Assert.Single(origin.Received);
    }

    [Fact]
    public async Task Whoever_names_a_time_to_come_back_is_not_pressed()
    {
        var origin = ScriptedHandler.Answering(request =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(5));
            return response;
        });

        using var response = await Send(origin, new HttpRequestMessage(HttpMethod.Get, "http://origin/"));

        Assert.Single(origin.Received);
    }

    [Theory]
    [InlineData("GET", HttpRequestError.ConnectionError, WithRetries)]
    [InlineData("PUT", HttpRequestError.ConnectionError, WithRetries)]
    [InlineData("POST", HttpRequestError.ConnectionError, WithRetries)]
    [InlineData("GET", HttpRequestError.ResponseEnded, WithRetries)]
    [InlineData("PUT", HttpRequestError.ResponseEnded, Once)]
    [InlineData("DELETE", HttpRequestError.ResponseEnded, Once)]
    [InlineData("POST", HttpRequestError.ResponseEnded, Once)]
    public async Task What_may_have_been_done_is_not_done_again_and_what_was_never_sent_is(string method, HttpRequestError error, int attempts)
    {
        var origin = ScriptedHandler.Answering(_ => throw new HttpRequestException(error));

        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(origin, new HttpRequestMessage(new HttpMethod(method), "http://origin/")));

        Assert.Equal(error, failure.HttpRequestError);
        Assert.Equal(attempts, origin.Received.Count);
    }

    [Theory]
    [InlineData("GET", WithRetries)]
    [InlineData("PUT", WithRetries)]
    public async Task A_connection_reset_while_it_is_made_is_a_lost_connection_and_nothing_was_sent(string method, int attempts)
    {
        var origin = ScriptedHandler.Answering(_ => throw new SocketException((int)SocketError.NotConnected));

        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(origin, new HttpRequestMessage(new HttpMethod(method), "http://origin/")));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Equal(attempts, origin.Received.Count);
    }

    [Theory]
    [InlineData("GET", WithRetries)]
    [InlineData("PUT", Once)]
    public async Task A_cancellation_that_nobody_asked_for_is_a_lost_answer(string method, int attempts)
    {
        var origin = ScriptedHandler.Answering(_ => throw new TaskCanceledException());

        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(origin, new HttpRequestMessage(new HttpMethod(method), "http://origin/")));

        Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
        Assert.Equal(attempts, origin.Received.Count);
    }

    [Fact]
    public async Task One_success_ends_the_attempts()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.BadGateway, HttpStatusCode.OK]);
        var origin = ScriptedHandler.Answering(request => new HttpResponseMessage(answers.Dequeue()) { RequestMessage = request });

        using var response = await Send(origin, new HttpRequestMessage(HttpMethod.Get, "http://origin/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, origin.Received.Count);
    }

    [Theory]
    [InlineData("GET", WithRetries)]
    [InlineData("POST", Once)]
    public async Task An_attempt_without_an_answer_ends_in_time(string method, int attempts)
    {
        var origin = NeverAnswering();

        await Assert.ThrowsAsync<TimeoutRejectedException>(() =>
            Send(origin, new HttpRequestMessage(new HttpMethod(method), "http://origin/"), new() { ["Upstream:AttemptTimeout"] = "00:00:00.010" }));

        Assert.Equal(attempts, origin.Received.Count);
    }

    [Fact]
    public async Task A_service_that_is_gone_is_not_asked_for_a_while_and_another_is()
    {
        var origin = ScriptedHandler.Answering(request => request.RequestUri!.Host == "origin" ? throw new HttpRequestException(HttpRequestError.ConnectionError) : new HttpResponseMessage());
        await using var app = App(new() { ["Upstream:Retries"] = "0" }, origin);
        var client = Client(app);
        for (var request = 0; request < 100; request++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://origin/")));
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.GetAsync(new Uri("http://origin/")));

        Assert.Equal(100, origin.Received.Count);
        using var other = await client.GetAsync(new Uri("http://other/"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_retried_for()
    {
        using var caller = new CancellationTokenSource();
        var origin = new ScriptedHandler(async (_, token) =>
        {
            await caller.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The caller's cancellation did not arrive.");
        });
        await using var app = App([], origin);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(app).GetAsync(new Uri("http://origin/"), caller.Token));

        Assert.Single(origin.Received);
    }

    [Theory]
    [InlineData("Upstream:Retries", "6")]
    [InlineData("Upstream:Retries", "-1")]
    [InlineData("Upstream:ConnectTimeout", "00:00:00")]
    [InlineData("Upstream:AttemptTimeout", "00:00:00")]
    [InlineData("Upstream:TotalTimeout", "00:00:01")]
    [InlineData("Upstream:RetryDelay", "-00:00:01")]
    public void A_setting_that_makes_no_sense_stops_the_start(string setting, string value)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => App(new() { [setting] = value }, NeverAnswering()));

        Assert.Contains(setting, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static ScriptedHandler Answering(HttpStatusCode status) =>
        ScriptedHandler.Answering(request => new HttpResponseMessage(status) { RequestMessage = request });

    private static ScriptedHandler NeverAnswering() => new(async (_, token) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        throw new InvalidOperationException("Nothing ended the wait.");
    });

    private static async Task<HttpResponseMessage> Send(ScriptedHandler origin, HttpRequestMessage request, Dictionary<string, string?>? settings = null)
    {
        await using var app = App(settings ?? [], origin);
        return await Client(app).SendAsync(request);
    }

    private static HttpClient Client(WebApplication app) => app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("test");

    private static WebApplication App(Dictionary<string, string?> settings, ScriptedHandler origin)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Upstream:RetryDelay"] = "00:00:00", ["Logging:LogLevel:Default"] = "None" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddServiceDefaults();
        builder.Services.AddHttpClient("test").ConfigurePrimaryHttpMessageHandler(() => origin);
        return builder.Build();
    }
}
