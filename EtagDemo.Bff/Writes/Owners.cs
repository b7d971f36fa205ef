using EtagDemo.Bff.Paths;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Writes;

/// <summary>Where the owner of a public path keeps it.</summary>
internal static class Owners
{
    /// <summary>Paths of the projects service are public as they are.</summary>
    public static WriteTarget Projects(HttpContext context) => new(UpstreamService.Projects, RawPath.Of(context));

    /// <summary>So are those of scenarios and products.</summary>
    public static WriteTarget Reconf(HttpContext context) => new(UpstreamService.Reconf, RawPath.Of(context));
}
