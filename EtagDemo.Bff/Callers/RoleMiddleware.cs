using System.Net;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Bff.Callers;

/// <summary>Asks the projects service for the caller's role in the project of the path. Validated each time: a role taken away is gone with the next request.</summary>
internal sealed class RoleMiddleware(RequestDelegate next, UpstreamClient upstream)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<NeedsRole>() is null)
        {
            await next(context);
            return;
        }

        var caller = Caller.Of(context);
        if (await RefusalAsync(context, caller, metadata) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private async Task<IResult?> RefusalAsync(HttpContext context, Caller caller, EndpointMetadataCollection metadata)
    {
        var path = $"/projects/{context.GetRouteValue("project_id")}/collaborators/{Uri.EscapeDataString(caller.Email)}";
        var answer = await upstream.GetAsync(UpstreamService.Projects, path, caller, context.RequestAborted);
        if (answer.StatusCode != HttpStatusCode.NotFound && !answer.IsSuccessStatusCode)
        {
            return new RelayedAnswer(answer);
        }

        using (answer)
        {
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return NoSuchProject();
            }

            var collaborator = await UpstreamJson.ReadAsync(answer, GatewayJson.Default.Collaborator, context.RequestAborted);
            context.Features.Set(caller with { Role = collaborator.Role });
            return collaborator.Deleting && metadata.GetMetadata<ReachesProjectBeingDeleted>() is null ? NoSuchProject() : null;
        }
    }

    // The same words whether the project is unknown or somebody else's: nobody learns which.
    private static ProblemHttpResult NoSuchProject() => Problems.NotFound("There is no such project among yours. GET /projects lists those you collaborate in.");
}
