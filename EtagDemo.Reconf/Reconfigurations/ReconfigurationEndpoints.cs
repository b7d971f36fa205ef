using EtagDemo.Etags;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>A project's reconfigurations: plans of node changes, made from an audit's findings.</summary>
internal static class ReconfigurationEndpoints
{
    public static void MapReconfigurations(this RouteGroupBuilder api)
    {
        var project = api.MapGroup("/reconfigurations").RequireQueryId(ReconfigurationReads.Project);
        project.MapGet("", ReconfigurationReads.List)
            .WithEtag(policy => policy.Tag(ReconfigurationTags.Project).Vary(CallerHeaders.Role).Version(ReconfigurationReads.VersionsOfProject));
        project.MapPost("", ReconfigurationWrites.Plan).RequireEditor().AllowLargeBody();
        project.MapDelete("", ReconfigurationWrites.Delete).RequireEditor().AllowQueryId(ReconfigurationReads.Zone);

        var reconfiguration = project.MapGroup("/{id:hexid}");
        reconfiguration.MapGet("", ReconfigurationReads.Get)
            .WithEtag(policy => policy.Tag(ReconfigurationTags.One).Tag(ReconfigurationTags.Deleted).Vary(CallerHeaders.Role));
        reconfiguration.MapPost("/state", ReconfigurationWrites.Move).RequireEditor();
    }
}
