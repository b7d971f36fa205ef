namespace EtagDemo.AppHost;

/// <summary>Shows whoever gave a command what was answered.</summary>
internal static class CommandAnswer
{
    public static async Task<ExecuteCommandResult> TellAsync(HttpCommandResultContext context)
    {
        var text = await context.Response.Content.ReadAsStringAsync(context.CancellationToken);
        return context.Response.IsSuccessStatusCode ? CommandResults.Success(text) : CommandResults.Failure($"{(int)context.Response.StatusCode}: {text}");
    }
}
