using System.Net;
using EtagDemo.Tests.Distributed;
using EtagDemo.Tests.Tour;

namespace EtagDemo.Tests.Privacy;

/// <summary>Every write of the description, tried by those who may not. The list of cases has to be that of the description: a new write without a case here fails.</summary>
[Collection(OneSystem.Name)]
public sealed class SwappedWriteTests(RunningSystem system)
{
    private const string Project = "/projects/{project_id}";
    private const string Area = $"{Project}/areas/{{area_id}}";
    private const string Zone = $"{Area}/zones/{{zone_id}}";
    private const string Node = $"{Zone}/nodes/{{node_uuid}}";

    private static readonly string[] Intruders = ["intruder@example.org"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_may_not_write_is_refused_on_every_route_and_nothing_changes_for_anybody(bool isCold)
    {
        var (place, writes, reads) = await KnownAsync();
        var stranger = (await Site.CreateAsync(system)).Owner;
        var viewer = await place.Site.InviteAsync(system, "viewer");
        var editor = await place.Site.InviteAsync(system, "editor");
        var (ofOwner, ofViewer, ofEditor) = (await ReadAsync(place.Site.Owner, reads), await ReadAsync(viewer, reads), await ReadAsync(editor, reads));

        foreach (var (operation, write) in writes.Where(write => write.Operation.IsInProject))
        {
            if (isCold)
            {
                await system.App.ResourceCommands.ExecuteCommandAsync("bff", "drop-stored-responses");
            }

            var path = place.PathOf(operation);
            await RefusedAsync(HttpStatusCode.NotFound, stranger, operation, path, write.Body);
            if (write.Least > Standing.Viewer)
            {
                await RefusedAsync(HttpStatusCode.Forbidden, viewer, operation, path, write.Body);
            }

            if (write.Least > Standing.Editor)
            {
                await RefusedAsync(HttpStatusCode.Forbidden, editor, operation, path, write.Body);
            }

            Assert.Equal(ofOwner, await ReadAsync(place.Site.Owner, reads));
        }

        Assert.Equal(ofViewer, await ReadAsync(viewer, reads));
        Assert.Equal(ofEditor, await ReadAsync(editor, reads));
        Assert.All(await ReadAsync(stranger, reads), read => Assert.Contains(": 404 ", read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_without_a_name_writes_anything()
    {
        var (place, writes, reads) = await KnownAsync();
        reads.AddRange([$"/scenarios/{place.Name}", $"/products/{place.Name}", "/projects"]);
        var before = await ReadAsync(place.Site.Owner, reads);

        foreach (var (operation, write) in writes)
        {
            await RefusedAsync(HttpStatusCode.Unauthorized, system.Anonymous, operation, place.PathOf(operation), write.Body);
        }

        Assert.Equal(before, await ReadAsync(place.Site.Owner, reads));
    }

    private static GuardedWrite[] Writes()
    {
        var nodes = new { nodes = Array.Empty<object>() };
        return
        [
            new("POST /projects", Standing.Caller, new { name = "Another" }),
            new($"PATCH {Project}", Standing.Editor, new { name = "Taken over" }),
            new($"DELETE {Project}", Standing.Owner),
            new($"PATCH {Project}/collaborators", Standing.Owner, new[] { new { email = "intruder@example.org", role = "owner" } }),
            new($"DELETE {Project}/collaborators", Standing.Owner, Intruders),
            new($"POST {Project}/areas", Standing.Editor, new { name = "Vault" }),
            new($"PATCH {Area}", Standing.Editor, new { name = "Taken over" }),
            new($"DELETE {Area}", Standing.Editor),
            new($"POST {Area}/zones", Standing.Editor, new { name = "Vault" }),
            new($"PATCH {Zone}", Standing.Editor, new { name = "Taken over", scenario = "occupancy" }),
            new($"DELETE {Zone}", Standing.Editor),
            new($"PUT {Node}", Standing.Editor, new { name = "Taken over", configuration = new { level = 66 } }),
            new($"PATCH {Node}", Standing.Editor, new { name = "Taken over" }),
            new($"DELETE {Node}", Standing.Editor),
            new($"POST {Project}/audit", Standing.Viewer, nodes),
            new($"POST {Project}/reconfigurations", Standing.Editor, new { }),
            new($"POST {Project}/reconfigurations/{{id}}/apply", Standing.Editor),
            new("PUT /scenarios/{name}", Standing.Caller, new { parameters = new { level = 66 } }),
            new("DELETE /scenarios/{name}", Standing.Caller),
            new("PUT /products/{id}", Standing.Caller, new { name = "Taken over", parameters = new { } }),
            new("DELETE /products/{id}", Standing.Caller),
        ];
    }

    private async Task<(KnownPlace Place, List<(DescribedOperation Operation, GuardedWrite Write)> Writes, List<string> Reads)> KnownAsync()
    {
        var place = await KnownPlace.CreateAsync(system);
        await place.Site.Owner.PutAsync($"/scenarios/{place.Name}", new { parameters = new { level = 1 } });
        await place.Site.Owner.PutAsync($"/products/{place.Name}", new { name = "Relay", parameters = new { } });
        var operations = (await ApiDescription.ReadAsync(system)).Operations.ToList();
        var described = operations.Where(operation => operation.Method is not ("GET" or "HEAD" or "QUERY")).ToDictionary(operation => operation.ToString());
        var writes = Writes();
        Assert.Equal(described.Keys.Order(), writes.Select(write => write.Operation).Order());
        var reads = operations.Where(operation => operation is { Method: "GET", IsInProject: true }).Select(place.PathOf).ToList();
        return (place, [.. writes.Select(write => (described[write.Operation], write))], reads);
    }

    // Each with what it would need to be let in, if the gateway took callers' word for it.
    private static async Task RefusedAsync(HttpStatusCode status, ApiClient caller, DescribedOperation operation, string path, object? body)
    {
        var answer = await caller.SendAsync(new HttpMethod(operation.Method), path, body, ("x-role", "owner"));
        Assert.True(answer.Status == status, $"{operation}: {(int)answer.Status} instead of {(int)status}: {answer.Body}");
        HttpAssert.Problem(status, answer);
        Assert.Null(answer.Header("ETag"));
        Assert.Null(answer.Header("Location"));
    }

    private static async Task<string[]> ReadAsync(ApiClient caller, List<string> paths) =>
        await Task.WhenAll(paths.Select(async path => await caller.GetAsync(path) is var answer ? $"{path}: {(int)answer.Status} {answer.Body}" : ""));
}
