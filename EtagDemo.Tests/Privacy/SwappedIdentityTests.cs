using System.Net;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Tour;

namespace EtagDemo.Tests.Privacy;

/// <summary>Every route of the description, asked for by somebody else: before its owner has asked, after, at the same time, and with the owner's tags.</summary>
[Collection(OneSystem.Name)]
public sealed class SwappedIdentityTests(RunningSystem system)
{
    [Fact]
    public async Task Nobody_gets_a_response_that_was_stored_for_somebody_else_on_any_route()
    {
        var (site, reads) = await SiteWithReadsAsync();
        var stranger = (await Site.CreateAsync(system)).Owner;

        foreach (var (method, path, body) in reads)
        {
            await RefusedAsync(stranger, method, path, body);
            var own = await site.Owner.SendAsync(method, path, body);
            Assert.True(own.Status == HttpStatusCode.OK, $"{method} {path}: {own.Body}");
            await RefusedAsync(stranger, method, path, body);
            await RefusedAsync(stranger, method, path, body, ("If-None-Match", own.ETag));
            await RefusedAsync(stranger, method, path, body, ("If-None-Match", "*"));
            await RefusedAsync(stranger, method, path, body, ("If-Match", own.ETag), ("x-role", "owner"));
            Assert.Equal(own.Body, (await site.Owner.SendAsync(method, path, body)).Body);
        }
    }

    [Fact]
    public async Task Nobody_gets_the_answer_of_a_fetch_that_somebody_else_began()
    {
        var (site, reads) = await SiteWithReadsAsync();
        var stranger = system.As(Site.NewEmail());
        var viewer = await site.InviteAsync(system, "viewer");

        foreach (var (method, path, body) in reads)
        {
            await system.App.ResourceCommands.ExecuteCommandAsync("bff", "drop-stored-responses");
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
            {
                var who = number % 3;
                return (Who: who, Answer: await (who switch { 0 => site.Owner, 1 => stranger, _ => viewer }).SendAsync(method, path, body));
            }));

            Assert.All(answers, each => Assert.True(
                each.Answer.Status == (each.Who == 1 ? HttpStatusCode.NotFound : HttpStatusCode.OK), $"{method} {path} by {each.Who}: {(int)each.Answer.Status} {each.Answer.Body}"));
        }
    }

    [Fact]
    public async Task Lists_of_projects_are_never_mixed_up_hot_cold_and_at_the_same_time()
    {
        var sites = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Site.CreateAsync(system)));
        for (var round = 0; round < 3; round++)
        {
            if (round == 1)
            {
                await system.App.ResourceCommands.ExecuteCommandAsync("bff", "drop-stored-responses");
            }

            var lists = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => sites[number % sites.Length].Owner.GetAsync("/projects")));
            for (var number = 0; number < lists.Length; number++)
            {
                var project = Assert.Single(lists[number].Json.AsArray());
                Assert.Equal(sites[number % sites.Length].Project, (string?)project!["project_id"]);
            }
        }
    }

    [Fact]
    public async Task Who_is_no_collaborator_any_more_gets_nothing_of_what_is_stored()
    {
        var (site, reads) = await SiteWithReadsAsync();
        var email = Site.NewEmail();
        var leaver = system.As(email);
        await site.Owner.PatchAsync($"{site.ProjectPath}/collaborators", new[] { new { email, role = "owner" } });
        var tags = new List<string>();
        foreach (var (method, path, body) in reads)
        {
            tags.Add((await leaver.SendAsync(method, path, body)).ETag);
        }

        await site.Owner.DeleteAsync($"{site.ProjectPath}/collaborators", new[] { email });

        foreach (var ((method, path, body), tag) in reads.Zip(tags))
        {
            await RefusedAsync(leaver, method, path, body, ("If-None-Match", tag));
        }
    }

    private static async Task RefusedAsync(ApiClient stranger, HttpMethod method, string path, object? body, params (string, string)[] headers)
    {
        var answer = await stranger.SendAsync(method, path, body, headers);
        Assert.True(answer.Status == HttpStatusCode.NotFound, $"{method} {path}: {(int)answer.Status} {answer.Body}");
        Assert.Null(answer.Header("ETag"));
        Assert.DoesNotContain("Head office", answer.Body, StringComparison.Ordinal);
    }

    private async Task<(Site Site, List<(HttpMethod Method, string Path, object? Body)> Reads)> SiteWithReadsAsync()
    {
        var place = await KnownPlace.CreateAsync(system);
        var operations = (await ApiDescription.ReadAsync(system)).Operations.Where(operation => operation.IsInProject && operation.Method is ("GET" or "HEAD" or "QUERY"));
        var reads = operations
            .Select(operation => (new HttpMethod(operation.Method), place.PathOf(operation), operation.Method == "QUERY" ? (object)new { nodes = Array.Empty<object>() } : null)).ToList();
        Assert.InRange(reads.Count, 20, 60);
        return (place.Site, reads);
    }
}
