using System.Diagnostics;

namespace EtagDemo.Tests.Tour;

/// <summary>Runs blocks of commands one after the other in one shell, as somebody does who copies them from a page.</summary>
internal static class Bash
{
    private const string Mark = "@@@ next block @@@";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>What each block wrote.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> blocks, Uri gateway)
    {
        var script = string.Join($"\nprintf '\\n%s\\n' '{Mark}'\n", blocks).Replace("localhost:8080", gateway.Authority, StringComparison.Ordinal);
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-u"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(limit.Token), bash.StandardError.ReadToEndAsync(limit.Token));
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        await bash.WaitForExitAsync(limit.Token);
        // curl shows its progress there; what bash itself cannot do begins with its name.
        Assert.DoesNotContain("bash: ", await errors, StringComparison.Ordinal);
        return (await output).Split(Mark);
    }
}
