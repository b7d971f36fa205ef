using System.Net;
using System.Text.RegularExpressions;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>Asks for every operation of the description, in good ways and bad ones, and keeps what was not as described.</summary>
public sealed partial class DescriptionWalk
{
    private readonly RunningSystem _system;
    private readonly ApiDescription _description;
    private readonly Site _site;
    private readonly Dictionary<string, string> _ids;
    private readonly HashSet<(string Operation, int Status)> _seen = [];
    private readonly List<string> _differences = [];

    private DescriptionWalk(RunningSystem system, ApiDescription description, Site site, string node, string plan)
    {
        (_system, _description, _site) = (system, description, site);
        _ids = new Dictionary<string, string>
        {
            ["project_id"] = site.Project, ["area_id"] = site.Area, ["zone_id"] = site.Zone, ["node_uuid"] = node, ["name"] = $"walk-{node}", ["id"] = plan,
        };
    }

    public IReadOnlyList<string> Differences => _differences;

    public static async Task<DescriptionWalk> BeginAsync(RunningSystem system)
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync(new { level = 1 });
        var planned = await site.Owner.PostAsync($"{site.ProjectPath}/reconfigurations", new { });
        return new DescriptionWalk(system, await ApiDescription.ReadAsync(system), site, node, planned.Text("reconfiguration_id"));
    }

    /// <summary>Operations that promise one of the statuses and were never seen to answer it.</summary>
    public IEnumerable<string> NeverSeen(int[] statuses) =>
        from operation in _description.Operations
        from status in statuses
        where operation.Promises(status) && !_seen.Contains((operation.ToString(), status))
        // Products have no tags of their own: their writes know no conditions.
        where !(status == 412 && operation.Path.StartsWith("/products", StringComparison.Ordinal))
        select $"{operation} {status}";

    /// <summary>200, 304, and 412 for a condition that no read meets.</summary>
    public async Task ReadEverythingAsync()
    {
        await PutAsync("/scenarios/{name}", new { parameters = new { level = 1 } });
        await PutAsync("/products/{id}", new { name = "Relay", parameters = new { } });
        foreach (var operation in _description.Operations.Where(operation => operation.Method is "GET" or "HEAD" or "QUERY"))
        {
            object? body = operation.Method == "QUERY" ? new { nodes = Array.Empty<object>() } : null;
            var read = await SendAsync(operation, body);
            await SendAsync(operation, body, ("If-None-Match", read.ETag));
            await SendAsync(operation, body, ("If-Match", "\"other\""));
        }
    }

    /// <summary>Nobody, a stranger, another media type, no JSON, not the right JSON, too much of it.</summary>
    public async Task AskWronglyAsync()
    {
        var viewer = await _site.InviteAsync(_system, "viewer");
        foreach (var operation in _description.Operations)
        {
            var (method, path) = (new HttpMethod(operation.Method), Concrete(operation.Path));
            Note(operation, await _system.Anonymous.SendAsync(method, path, body: null));
            if (operation.IsInProject)
            {
                Note(operation, await _system.As(Site.NewEmail()).SendAsync(method, path, body: null));
                Note(operation, await viewer.SendAsync(method, path, operation.TakesBody ? new { } : null));
            }

            if (operation.TakesBody)
            {
                Note(operation, await _site.Owner.SendTextAsync(method, path, "text", "text/plain"));
                Note(operation, await _site.Owner.SendTextAsync(method, path, "{", "application/json"));
                Note(operation, await _site.Owner.SendTextAsync(method, path, """{"name":7,"nodes":7,"parameters":7,"zone_id":7,"zone":7}""", "application/json"));
                Note(operation, await _site.Owner.SendTextAsync(method, path, $"\"{new string('x', 70_000)}\"", "application/json"));
            }
        }
    }

    /// <summary>Each change refused by its condition, then made; what is needed by others goes last.</summary>
    public async Task ChangeEverythingAsync()
    {
        var someone = Site.NewEmail();
        await WriteAsync("POST", "/projects", new { name = "Second" });
        await WriteAsync("PATCH", "/projects/{project_id}", new { name = "Renamed" });
        await WriteAsync("PATCH", "/projects/{project_id}/collaborators", new[] { new { email = someone, role = "viewer" } });
        await WriteAsync("DELETE", "/projects/{project_id}/collaborators", new[] { someone });
        await WriteAsync("DELETE", "/projects/{project_id}/collaborators", new[] { _site.OwnerEmail });
        await WriteAsync("POST", "/projects/{project_id}/areas", new { name = "Attic" });
        await WriteAsync("PATCH", Area, new { name = "Cellar" });
        await WriteAsync("POST", $"{Area}/zones", new { name = "Hall" });
        await WriteAsync("PATCH", Zone, new { scenario = "occupancy" });
        await WriteAsync("PUT", Node, new { name = "Lamp", configuration = new { level = 2 } });
        await WriteAsync("PATCH", Node, new { name = "Light" });
        await WriteAsync("POST", "/projects/{project_id}/audit", new { nodes = Array.Empty<object>() });
        await WriteAsync("POST", "/projects/{project_id}/reconfigurations", new { });
        await WriteAsync("POST", "/projects/{project_id}/reconfigurations/{id}/apply", body: null);
        await WriteAsync("PUT", "/scenarios/{name}", new { parameters = new { level = 2 } });
        await WriteAsync("PUT", "/products/{id}", new { name = "Relay 2", parameters = new { } });
        await WriteAsync("DELETE", Node, body: null);
        await PutAsync(Node, new { name = "Back again" });
        await WriteAsync("DELETE", "/scenarios/{name}", body: null);
        await WriteAsync("DELETE", "/products/{id}", body: null);
        await WriteAsync("DELETE", Zone, body: null);
        await WriteAsync("DELETE", Area, body: null);
        await WriteAsync("DELETE", "/projects/{project_id}", body: null);
    }

    private const string Area = "/projects/{project_id}/areas/{area_id}";
    private const string Zone = $"{Area}/zones/{{zone_id}}";
    private const string Node = $"{Zone}/nodes/{{node_uuid}}";

    private async Task WriteAsync(string method, string path, object? body)
    {
        if (method is not "POST" && !path.StartsWith("/products", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(Operation(method, path), body, ("If-Match", "\"other\""))).Status);
        }

        await SendAsync(Operation(method, path), body);
    }

    private Task<Answer> PutAsync(string path, object body) => SendAsync(Operation("PUT", path), body);

    private async Task<Answer> SendAsync(DescribedOperation operation, object? body, params (string Name, string Value)[] headers)
    {
        var answer = await _site.Owner.SendAsync(new HttpMethod(operation.Method), Concrete(operation.Path), body, headers);
        Note(operation, answer);
        return answer;
    }

    private void Note(DescribedOperation operation, Answer answer)
    {
        _seen.Add((operation.ToString(), (int)answer.Status));
        _differences.AddRange(_description.Differences(operation, answer));
    }

    private DescribedOperation Operation(string method, string path) => _description.Operations.Single(operation => operation.Method == method && operation.Path == path);

    // A product's id is a name, too.
    private string Concrete(string path) => InPath().Replace(path, id => _ids[path.StartsWith("/products", StringComparison.Ordinal) ? "name" : id.Groups[1].Value]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InPath();
}
