using System.Text.Json;

namespace EtagDemo.AppHost;

/// <summary>What somebody at the dashboard can have a service do with its validators. None of it is ever needed for answers to be right.</summary>
internal static class EtagCommands
{
    public static IResourceBuilder<ProjectResource> WithEtagCommands(this IResourceBuilder<ProjectResource> service) =>
        service
            .WithHttpCommand("/_etags/clear", "Clear ETags", endpointName: "http", commandName: "clear-etags", commandOptions: new HttpCommandOptions
            {
                Method = HttpMethod.Post,
                Description = "Forgets every validator: each resource is queried once more.",
                ConfirmationMessage = "Forget all validators of this service? Every resource will be queried once more.",
                IconName = "ArrowReset",
                GetCommandResult = CommandAnswer.TellAsync,
            })
            .WithHttpCommand("/_etags/recalculate", "Recalculate ETags", endpointName: "http", commandName: "recalculate-etags", commandOptions: new HttpCommandOptions
            {
                Method = HttpMethod.Post,
                Description = "The auditor on demand: renders everything that has a validator again and compares. Fails when a validator is stale.",
                IconName = "ArrowSync",
                GetCommandResult = AuditAsync,
            });

    private static async Task<ExecuteCommandResult> AuditAsync(HttpCommandResultContext context)
    {
        var told = await CommandAnswer.TellAsync(context);
        return told.Success && JsonDocument.Parse(told.Message!).RootElement.GetProperty("stale").GetInt32() > 0 ? CommandResults.Failure(told.Message) : told;
    }
}
