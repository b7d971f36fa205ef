namespace EtagDemo.AppHost;

/// <summary>The system as it would be without its caches.</summary>
internal static class CachingSwitch
{
    public static IResourceBuilder<ProjectResource> WithCaching(this IResourceBuilder<ProjectResource> process, bool isOn) =>
        isOn ? process : process.WithEnvironment("Etags__UseStore", "false").WithEnvironment("Cache__Enabled", "false");
}
