namespace EtagDemo.AppHost.Startup;

/// <summary>The arguments that this AppHost takes beside Aspire's own. A misspelt one stops the start, instead of starting a system that is not the one asked for.</summary>
internal static class AppHostArguments
{
    private static readonly (string Name, string Values, string Description)[] Own =
    [
        ("Servers", "containers|local", "PostgreSQL and Redis as containers, or as processes of this machine's binaries; by default containers where docker or podman responds"),
        ("Replicas", "N", "processes of every service and of the gateway (1)"),
        ("Sample", "true|false", "fill the system with a building of 20 areas, 200 zones and 2,000 nodes once it is up (false)"),
        ("DataVolume", "true|false", "keep PostgreSQL's data between runs (true)"),
        ("Store", "redis|memory", "where the services keep their validators (redis)"),
        ("Caching", "true|false", "false turns the services' stores and the gateway's cache off, to measure what they are worth (true)"),
    ];

    // Of Aspire and of the .NET host, as far as their names have no colon.
    private static readonly string[] Foreign =
        ["publisher", "output-path", "operation", "step", "log-level", "include-exception-details", "deploy", "clear-cache", "environment", "applicationName", "contentRoot", "urls"];

    public static string Help { get; } = string.Join(
        Environment.NewLine,
        [
            "Starts the gateway (http://localhost:8080), three services, PostgreSQL, Redis and the Aspire dashboard. Ctrl-C stops them.",
            "",
            "  dotnet run --project EtagDemo.AppHost -- [--Name=value …]      or ./run.sh [--Name=value …]",
            "",
            .. Own.Select(option => $"  --{option.Name}={option.Values}".PadRight(30) + option.Description),
            "",
            "  --Section:Key=value         any setting of the AppHost, such as --DcpPublisher:RandomizePorts=true for free ports",
        ]);

    /// <summary>Whether somebody asks for the list of arguments.</summary>
    public static bool AskForHelp(IEnumerable<string> arguments) => arguments.Any(argument => argument is "--help" or "-h" or "-?" or "/?");

    /// <summary>The first thing that is wrong with the arguments, in one line; null if nothing is.</summary>
    public static string? Check(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split('=', 2);
            var name = parts[0].TrimStart('-', '/');
            if (parts[0].Length == name.Length || name.Length == 0)
            {
                return $"'{arguments[i]}' is no option.";
            }

            var own = Array.Find(Own, option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (own.Name is null && !name.Contains(':', StringComparison.Ordinal) && !Foreign.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return $"There is no option --{name}.";
            }

            // "--Name value" is one option as well.
            var value = parts.Length == 2 ? parts[1] : i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-') ? arguments[++i] : null;
            if (own.Name is not null && !Fits(value, own.Values))
            {
                return $"--{own.Name} takes {own.Values}, not '{value}'.";
            }
        }

        return null;
    }

    private static bool Fits(string? value, string values) =>
        values == "N" ? int.TryParse(value, out var number) && number is >= 1 and <= 16 : values.Split('|').Contains(value, StringComparer.OrdinalIgnoreCase);
}
