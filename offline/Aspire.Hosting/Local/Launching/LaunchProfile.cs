using System.Text.Json;

namespace Aspire.Hosting.Local.Launching;

/// <summary>The first profile of a project's launchSettings.json that runs the project itself.</summary>
internal sealed record LaunchProfile(IReadOnlyList<Uri> Urls, IReadOnlyDictionary<string, string> Environment)
{
    public static LaunchProfile? Of(string projectPath, string? name)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var settings = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return settings.RootElement.TryGetProperty("profiles", out var profiles)
            ? profiles.EnumerateObject()
                .Where(profile => name is null || profile.Name == name)
                .Where(profile => Text(profile.Value, "commandName") == "Project")
                .Select(profile => Read(profile.Value))
                .FirstOrDefault()
            : null;
    }

    private static LaunchProfile Read(JsonElement profile) => new(
        [.. (Text(profile, "applicationUrl") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(url => new Uri(url))],
        profile.TryGetProperty("environmentVariables", out var variables)
            ? variables.EnumerateObject().ToDictionary(variable => variable.Name, variable => variable.Value.ToString())
            : []);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
