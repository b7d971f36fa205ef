using System.Collections;

namespace Aspire.Hosting.Local.Launching;

/// <summary>A child sees the host's environment, except what is about the host itself, and over it what the model gives it.</summary>
internal static class InheritedEnvironment
{
    private static readonly HashSet<string> AboutTheHost =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_LAUNCH_PROFILE", "DOTNET_URLS"];

    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> own)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (!AboutTheHost.Contains((string)variable.Key))
            {
                all[(string)variable.Key] = (string?)variable.Value ?? "";
            }
        }

        foreach (var (name, value) in own)
        {
            all[name] = value;
        }

        return all;
    }
}
