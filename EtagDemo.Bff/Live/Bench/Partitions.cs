using EtagDemo.Bff.Upstreams;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>Which validators a request of the API can have to do with: those of its project, everybody's lists of projects, and the scenarios.</summary>
internal static class Partitions
{
    private const string Projects = "/projects/";

    /// <summary>Those that it can change.</summary>
    public static IReadOnlyList<string> Of(UpstreamService service, BenchRequest request) => service switch
    {
        UpstreamService.Projects => [.. OwnOf(service, request), "user:*"],
        UpstreamService.Reconf => [.. OwnOf(service, request), "scenarios:*"],
        _ => OwnOf(service, request),
    };

    /// <summary>Those of its project and of its caller.</summary>
    public static IReadOnlyList<string> OwnOf(UpstreamService service, BenchRequest request)
    {
        var project = ProjectIn(request.Path!);
        return service switch
        {
            UpstreamService.Projects => [.. Scoped("project", project), .. Scoped("user", request.User)],
            UpstreamService.Commissioning => [.. Scoped("project", project)],
            _ => [.. Scoped("reconfigurations", project)],
        };
    }

    private static string[] Scoped(string scope, string? id) => id is null ? [] : [$"{scope}:{id}"];

    private static string? ProjectIn(string path)
    {
        var id = path.StartsWith(Projects, StringComparison.Ordinal) ? path[Projects.Length..].Split('/', '?')[0] : "";
        return HexId.TryParse(id, out _) ? id : null;
    }
}
