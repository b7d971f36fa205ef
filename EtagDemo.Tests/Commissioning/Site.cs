using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

/// <summary>A project with zones that no other test has.</summary>
internal sealed class Site(ServiceCaller caller)
{
    public static string NewId() => Guid.NewGuid().ToString("N");

    public string Project { get; } = NewId();

    public string Zone { get; } = NewId();

    public string OtherZone { get; } = NewId();

    public string Nodes => $"/nodes?project_id={Project}&zone_id={Zone}";

    public string NodesOfOtherZone => $"/nodes?project_id={Project}&zone_id={OtherZone}";

    public string NodesOfProject => $"/nodes?project_id={Project}";

    public string Counts => $"/nodes/counts?project_id={Project}";

    public string Audit => $"/audit?project_id={Project}";

    public string Changes => $"/changes?project_id={Project}";

    public string Node(string uuid, string? zone = null) => $"/nodes/{uuid}?project_id={Project}&zone_id={zone ?? Zone}";

    /// <summary>Commissions a node and gives its uuid.</summary>
    public async Task<string> CommissionAsync(string name, string configuration = "{}", string? zone = null)
    {
        var uuid = NewId();
        (await caller.SendAsync("PUT", Node(uuid, zone), $$"""{"name":"{{name}}","configuration":{{configuration}}}""")).Expect(HttpStatusCode.Created);
        return uuid;
    }
}
