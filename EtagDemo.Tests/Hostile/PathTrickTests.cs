using System.Collections.Concurrent;
using System.Net;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Tour;

namespace EtagDemo.Tests.Hostile;

/// <summary>Paths of ordinary resources, written so that key, router and service could read them differently.</summary>
[Collection(OneSystem.Name)]
public sealed class PathTrickTests(RunningSystem system) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    [Fact]
    public async Task However_a_path_is_written_the_answer_is_that_resources_own_or_a_refusal_and_nothing_is_stored_under_anothers_key()
    {
        var (mine, others) = (await KnownAsync(), await KnownAsync());
        var paths = PathsOf(mine);
        var (before, othersBefore) = (await ReadAsync(mine, paths), await ReadAsync(others, PathsOf(others)));
        var (answers, violations) = (new ConcurrentBag<HttpStatusCode>(), new ConcurrentBag<string>());

        foreach (var ((path, expected), (other, _)) in before.Zip(othersBefore))
        {
            await Parallel.ForEachAsync(PathTricks.Of(path, other), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (target, _) =>
            {
                var answer = await SendAsync(mine.Site.OwnerEmail, target);
                answers.Add(answer.Status);
                if (!IsOwnOrRefused(expected, answer))
                {
                    violations.Add($"{target}: {(int)answer.Status} {answer.Header("Content-Type")} {answer.Body[..Math.Min(200, answer.Body.Length)]}");
                }
            });
        }

        Assert.Empty(violations);
        // Otherwise the tricks are none any more.
        Assert.InRange(answers.Count(status => status == HttpStatusCode.OK), paths.Length, 20 * paths.Length);
        Assert.InRange(answers.Count(status => status != HttpStatusCode.OK), 20 * paths.Length, int.MaxValue);
        AssertSame(before, await ReadAsync(mine, paths));
        AssertSame(othersBefore, await ReadAsync(others, PathsOf(others)));
    }

    [Fact]
    public async Task A_resource_that_was_read_by_another_spelling_of_its_path_is_never_stale_there()
    {
        var place = await KnownAsync();
        var paths = new[] { place.Site.AreaPath, place.Site.NodePath(place.Node) };
        var spellings = new ConcurrentBag<(string Path, string Target)>();
        await Parallel.ForEachAsync(paths.SelectMany(path => PathTricks.Of(path, "/products").Select(target => (path, target))), async (spelling, _) =>
        {
            if ((await SendAsync(place.Site.OwnerEmail, spelling.target)).Status == HttpStatusCode.OK)
            {
                spellings.Add(spelling);
            }
        });

        Assert.Equal(paths.Order(), spellings.Select(spelling => spelling.Path).Distinct().Order());
        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.OK, (await place.Site.Owner.PatchAsync(path, new { name = "Renamed since" })).Status);
        }

        foreach (var (path, target) in spellings)
        {
            Assert.Equal((target, (await place.Site.Owner.GetAsync(path)).Body), (target, (await SendAsync(place.Site.OwnerEmail, target)).Body));
        }
    }

    public void Dispose() => _http.Dispose();

    // What is no request line at all is refused by the server itself, with nothing in it.
    private static bool IsOwnOrRefused(Answer own, Answer answer) => answer.Status switch
    {
        HttpStatusCode.OK => answer.Body == own.Body && answer.ETag == own.ETag,
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound => answer.Header("ETag") is null
            && (answer.Body.Length == 0 || (answer.Header("Content-Type") == "application/problem+json" && answer.Text("detail").Length > 0 && !answer.Body.Contains("Exception", StringComparison.Ordinal))),
        _ => false,
    };

    private static void AssertSame(List<(string Path, Answer Answer)> before, List<(string Path, Answer Answer)> after) =>
        Assert.Equal(before.Select(read => (read.Path, read.Answer.Body, read.Answer.Header("ETag"))), after.Select(read => (read.Path, read.Answer.Body, read.Answer.Header("ETag"))));

    private async Task<KnownPlace> KnownAsync()
    {
        var place = await KnownPlace.CreateAsync(system);
        Assert.Equal(HttpStatusCode.Created, (await place.Site.Owner.PutAsync($"/scenarios/{place.Name}", new { parameters = new { level = 1 } })).Status);
        Assert.Equal(HttpStatusCode.Created, (await place.Site.Owner.PutAsync($"/products/{place.Name}", new { name = $"Relay of {place.Node}", parameters = new { } })).Status);
        return place;
    }

    // Of every kind: a list of one's own, a service's resource, composed ones, a calculation, and what belongs to everybody.
    private static string[] PathsOf(KnownPlace place) =>
    [
        "/projects", place.Site.ProjectPath, place.Site.AreaPath, place.Site.ZonePath, place.Site.NodePath(place.Node), $"{place.Site.ProjectPath}/audit", $"/scenarios/{place.Name}", $"/products/{place.Name}",
    ];

    private static async Task<List<(string Path, Answer Answer)>> ReadAsync(KnownPlace place, IEnumerable<string> paths)
    {
        var reads = new List<(string Path, Answer Answer)>();
        foreach (var path in paths)
        {
            var answer = await place.Site.Owner.GetAsync(path);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Body}");
            reads.Add((path, answer));
        }

        return reads;
    }

    // The target exactly as it is written: a Uri would tidy it up.
    private async Task<Answer> SendAsync(string user, string target)
    {
        var gateway = ServiceEndpoints.Of(system, "bff").GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Add("x-user", user);
        using var response = await _http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
