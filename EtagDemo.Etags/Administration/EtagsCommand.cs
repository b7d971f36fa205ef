using System.Text.Json;
using EtagDemo.Etags.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.Administration;

/// <summary>Administration as arguments of the service itself, for cron and deploys.</summary>
public static class EtagsCommand
{
    private const string Usage = "usage: etags clear [tag] | etags recalculate";

    /// <summary>
    /// Carries out <c>etags clear [tag]</c> or <c>etags recalculate</c> against the configured store, prints the counts, and gives the exit code. Recalculate
    /// ends with 2 if something stale was found.
    /// </summary>
    /// <param name="app">The service, built and not started.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code; null when the arguments are no such command and the service should run.</returns>
    public static async Task<int?> RunEtagsCommandAsync(this WebApplication app, string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(arguments);
        var administration = app.Services.GetRequiredService<EtagsAdministration>();

        // Settings, such as --ConnectionStrings:redis=…, may stand beside a command.
        switch ((string[])[.. arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))])
        {
            case ["etags", "clear"]:
                return await ClearAsync(administration, tag: null);
            case ["etags", "clear", var text] when Tag.TryParse(text, out var tag):
                return await ClearAsync(administration, tag);
            case ["etags", "recalculate"]:
                var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToList();
                var report = await administration.RecalculateAsync(AuditCause.Demand, share: 1, endpoints, CancellationToken.None);
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, EtagsJson.Default.AuditReport));
                return report.Stale == 0 ? 0 : 2;
            case ["etags", ..]:
                await Console.Error.WriteLineAsync(Usage);
                return 1;
            default:
                return null;
        }
    }

    private static async Task<int?> ClearAsync(EtagsAdministration administration, Tag? tag)
    {
        var report = new ClearReport(await administration.ClearAsync(tag, CancellationToken.None));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, EtagsJson.Default.ClearReport));
        return 0;
    }
}
