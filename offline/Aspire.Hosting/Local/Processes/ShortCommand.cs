namespace Aspire.Hosting.Local.Processes;

/// <summary>Runs a command to its end.</summary>
internal static class ShortCommand
{
    public static async Task RunAsync(LaunchPlan plan, TimeProvider time, CancellationToken cancellation)
    {
        var lines = new List<string>();
        await using var process = await GuardedProcess.StartAsync(plan, line => { lock (lines) { lines.Add(line); } }, time, cancellation);
        var code = await process.Exited.WaitAsync(cancellation);
        if (code != 0)
        {
            throw new DistributedApplicationException($"{plan.FileName} ended with code {code}: {string.Join(" | ", lines)}");
        }
    }
}
