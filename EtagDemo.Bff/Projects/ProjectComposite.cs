using System.Buffers;
using System.Text.Json;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Projects;

/// <summary>A project with its collaborators and areas: three resources of the projects service, each with a tag of its own.</summary>
internal sealed class ProjectComposite(UpstreamClient upstream)
{
    public CompositePlan Plan(string projectId, Caller caller) =>
        Plan(projectId, caller, ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}", caller, ct));

    /// <summary>The same, around an answer for the project itself that is there already.</summary>
    public CompositePlan Plan(string projectId, Caller caller, Func<CancellationToken, Task<HttpResponseMessage>> owner) =>
        new CompositePlan("project", owner)
            .Part(ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/collaborators", caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/areas", caller, ct))
            .Compose(WriteAsync)
            .Vary(CallerHeaders.User);

    private static async ValueTask WriteAsync(IReadOnlyList<CompositePart> parts, IBufferWriter<byte> body, CancellationToken cancellationToken)
    {
        var project = await parts[0].ReadAsync(GatewayJson.Default.ProjectName, cancellationToken);
        var collaborators = await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListCollaboratorRole, cancellationToken);
        var areas = await parts[2].ReadAsync(GatewayJson.Default.IReadOnlyListAreaName, cancellationToken);
        await using var json = new Utf8JsonWriter(body);
        JsonSerializer.Serialize(json, new ProjectDocument(project.ProjectId, project.Name, collaborators, areas), GatewayJson.Default.ProjectDocument);
    }
}
