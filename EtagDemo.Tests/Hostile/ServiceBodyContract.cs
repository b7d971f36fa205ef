using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EtagDemo.Tests.Hostile;

/// <summary>Bodies that no gateway sends, to every route of a service that takes one, sent by somebody who has got past the gateway.</summary>
public abstract class ServiceBodyContract<TContext>(ServiceFixture<TContext> service)
    where TContext : DbContext
{
    private const int SpoiltBodies = 30;
    private static readonly string[] Internals = ["Exception", "   at ", "Npgsql", "StackTrace"];

    /// <summary>One for each route that takes a body.</summary>
    protected abstract Task<IReadOnlyList<GoodRequest>> GoodRequestsAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public async Task A_spoilt_body_is_taken_as_it_is_or_refused_by_a_problem_document_and_then_no_row_is_changed(int seed)
    {
        var spoiler = new HostileJson(seed);

        await SendToEveryRouteAsync(good => Enumerable.Range(0, SpoiltBodies).Select(number => ($"seed {seed}, body {number}", spoiler.Spoil(good.Body))));
    }

    [Fact]
    public Task A_body_of_the_collection_is_taken_as_it_is_or_refused_by_a_problem_document_and_then_no_row_is_changed() =>
        SendToEveryRouteAsync(_ => BodyTests.Bodies.Select(body => ((string)body[0], Encoding.Latin1.GetBytes((string)body[1]))));

    private async Task SendToEveryRouteAsync(Func<GoodRequest, IEnumerable<(string Name, byte[] Body)>> bodies)
    {
        var requests = await GoodRequestsAsync();
        Assert.Equal(RoutesWithBody(), requests.Select(request => request.Route).Order(StringComparer.Ordinal));
        await using var rows = new StoredRows(NpgsqlDataSource.Create(service.ConnectionString));
        foreach (var good in requests)
        {
            var taken = await SendAsync(good, Encoding.UTF8.GetBytes(good.Body));
            Assert.True((int)taken.Status < 400, $"{good.Route} does not take its good body: {taken.Body}");
            var before = await rows.DigestAsync();
            foreach (var (name, body) in bodies(good))
            {
                var answer = await SendAsync(good, body);
                var after = await rows.DigestAsync();
                AssertTakenOrRefused(answer, isChanged: before != after, $"{good.Route}, {name}: {(int)answer.Status} {answer.Body}{Environment.NewLine}for {Shown(body)}");
                before = after;
            }
        }
    }

    private static void AssertTakenOrRefused(Answer answer, bool isChanged, string what)
    {
        Assert.True((int)answer.Status < 500, what);
        if ((int)answer.Status < 400)
        {
            return;
        }

        Assert.True(answer.Header("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal), what);
        Assert.False(string.IsNullOrWhiteSpace((string?)answer.Json["detail"]), what);
        Assert.False(Internals.Any(answer.Body.Contains), what);
        Assert.False(isChanged, $"Refused, and rows were changed. {what}");
    }

    private async Task<Answer> SendAsync(GoodRequest request, byte[] body)
    {
        using var message = new HttpRequestMessage(request.Method, request.Path) { Content = new ByteArrayContent(body) };
        message.Headers.Add("x-user", "somebody@example.org");
        message.Headers.Add("x-role", "owner");
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await service.Http.SendAsync(message);
        return await Answer.ReadAsync(response);
    }

    private IEnumerable<string> RoutesWithBody() =>
        (from endpoint in service.Endpoints
         where endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Body<>)) == true
         from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
         select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}").Order(StringComparer.Ordinal);

    private static string Shown(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 600)));
}
