using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EtagDemo.Tests.BuildRules;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>Reads EtagDemo.http, as far as that file goes: variables on top, headings, names, and values from earlier answers.</summary>
internal sealed partial record RequestFile(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<WrittenRequest> Requests)
{
    public static RequestFile Read()
    {
        var parts = File.ReadAllText(Path.Combine(Repository.Root, "EtagDemo.http")).Split("\n### ");
        var variables = Variable().Matches(parts[0]).ToDictionary(variable => variable.Groups[1].Value, variable => variable.Groups[2].Value);
        variables["gateway"] = "";
        return new RequestFile(variables, [.. parts.Skip(1).Select(Parse)]);
    }

    /// <summary>The request with every placeholder replaced.</summary>
    public WrittenRequest Fill(WrittenRequest request, IReadOnlyDictionary<string, Answer> answers) => request with
    {
        Path = Fill(request.Path, answers),
        Headers = [.. request.Headers.Select(field => (field.Name, Fill(field.Value, answers)))],
    };

    private static WrittenRequest Parse(string part)
    {
        var (head, body) = part.Split("\n\n", 2) is [var first, var rest] ? (first, rest.Trim()) : (part, "");
        var lines = head.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var name = lines.FirstOrDefault(line => line.StartsWith("# @name ", StringComparison.Ordinal))?["# @name ".Length..];
        var rows = lines.Skip(1).Where(line => line[0] != '#').ToList();
        var target = rows[0].Split(' ');
        var fields = rows.Skip(1).Select(row => row.Split(": ", 2)).Where(field => field[0] != "Content-Type").Select(field => (field[0], field[1])).ToList();
        return new WrittenRequest(lines[0], name, new HttpMethod(target[0]), target[1], fields, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    private string Fill(string text, IReadOnlyDictionary<string, Answer> answers) => Placeholder().Replace(text, placeholder =>
        placeholder.Groups[1].Value.Split('.') switch
        {
            [var variable] => Variables[variable],
            [var name, _, "headers", var field] => answers[name].Header(field)!,
            [var name, .., var member] => answers[name].Text(member),
            _ => throw new InvalidOperationException($"{placeholder.Value} is no placeholder that this reader knows."),
        });

    [GeneratedRegex(@"^@(\w+) = (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{([^}]+)\}\}")]
    private static partial Regex Placeholder();
}
