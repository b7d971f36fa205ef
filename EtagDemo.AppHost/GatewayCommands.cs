namespace EtagDemo.AppHost;

/// <summary>What somebody at the dashboard can have the gateway do, over an endpoint that is not for clients.</summary>
internal static class GatewayCommands
{
    /// <summary>To be called after the external endpoints are declared: this one stays inside.</summary>
    public static IResourceBuilder<ProjectResource> WithInternalCommands(this IResourceBuilder<ProjectResource> gateway) =>
        gateway
            .WithHttpEndpoint(name: "internal", env: "INTERNAL_PORT")
            .WithUrlForEndpoint("internal", url => url.DisplayText = "Gateway (internal)")
            .WithHttpCommand("/_cache/clear", "Drop stored responses", endpointName: "internal", commandName: "drop-stored-responses", commandOptions: new HttpCommandOptions
            {
                Method = HttpMethod.Post,
                Description = "Empties the gateway's memory: each resource is fetched once more.",
                IconName = "Delete",
                GetCommandResult = CommandAnswer.TellAsync,
            });
}
