using System.Text;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>One request as wrk sends it.</summary>
internal sealed record WrkRequest(string Path, IReadOnlyDictionary<string, string>? Headers = null, string Method = "GET", string? Body = null)
{
    /// <summary>An expression that makes it.</summary>
    public string Lua()
    {
        var headers = string.Join(", ", (Headers ?? new Dictionary<string, string>()).Select(field => $"[{Text(field.Key)}] = {Text(field.Value)}"));
        return $"wrk.format({Text(Method)}, {Text(Path)}, {{{headers}}}, {(Body is null ? "nil" : Text(Body))})";
    }

    private static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter is '"' or '\\' ? $"\\{letter}" : letter.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
