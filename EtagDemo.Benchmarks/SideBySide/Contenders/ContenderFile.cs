using System.Globalization;

namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <summary>A contender's configuration: a file of this project, with its placeholders filled in.</summary>
internal static class ContenderFile
{
    public static async Task<string> WriteAsync(string name, string folder, int origin, int port)
    {
        await using var template = typeof(ContenderFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name} in this program.");
        using var reader = new StreamReader(template);
        var text = (await reader.ReadToEndAsync())
            .Replace("{folder}", folder, StringComparison.Ordinal)
            .Replace("{origin}", origin.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
