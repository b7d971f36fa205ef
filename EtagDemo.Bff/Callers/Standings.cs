using System.Net;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Bff.Callers;

/// <summary>Asks the projects service for callers' roles. Validated each time: a role taken away is gone with the next request.</summary>
internal sealed class Standings(UpstreamClient upstream)
{
    public async Task<Standing> AskAsync(HttpContext context, Caller caller)
    {
        var path = $"/projects/{context.GetRouteValue("project_id")}/collaborators/{Uri.EscapeDataString(caller.Email)}";
        var answer = await upstream.GetAsync(UpstreamService.Projects, path, caller, context.RequestAborted);
        if (answer.StatusCode != HttpStatusCode.NotFound && !answer.IsSuccessStatusCode)
        {
            return new Standing(null, new RelayedAnswer(answer));
        }

        using (answer)
        {
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return new Standing(null, NoSuchProject());
            }

            var collaborator = await UpstreamJson.ReadAsync(answer, GatewayJson.Default.Collaborator, context.RequestAborted);
            return collaborator.Deleting && context.GetEndpoint()?.Metadata.GetMetadata<ReachesProjectBeingDeleted>() is null
                ? new Standing(null, NoSuchProject())
                : new Standing(collaborator.Role, null);
        }
    }

    // The same words whether the project is unknown or somebody else's: nobody learns which.
    private static ProblemHttpResult NoSuchProject() => Problems.NotFound("There is no such project among yours. GET /projects lists those you collaborate in.");
}
