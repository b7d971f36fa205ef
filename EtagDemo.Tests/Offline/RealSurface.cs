using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Offline;

/// <summary>The real packages' public members, as offline/aspire-api.txt lists them.</summary>
internal static partial class RealSurface
{
    public static IReadOnlyDictionary<string, PublicSurface> Read(IEnumerable<string> lines)
    {
        var found = new Dictionary<string, PublicSurface>();
        var members = new HashSet<string>();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (Member().Match(line) is { Success: true } member)
            {
                members.Add(member.Groups["text"].Value);
                continue;
            }

            var head = Head().Match(line);
            Assert.True(head.Success, $"Not in the notation: {line}");
            members = [];
            var bases = head.Groups["bases"].Value.Length == 0 ? [] : TopLevelParts(head.Groups["bases"].Value).ToHashSet();
            found[head.Groups["name"].Value] = new(head.Groups["kind"].Value, head.Groups["name"].Value, bases, members);
        }

        return found.ToDictionary(one => one.Key, one => one.Value.Kind == "enum"
            ? one.Value with { Members = one.Value.Members.SelectMany(names => names.Split(", ")).ToHashSet() }
            : one.Value);
    }

    /// <summary>Commas inside angle brackets do not separate.</summary>
    private static IEnumerable<string> TopLevelParts(string list)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] == ',' && depth == 0)
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }

        yield return list[start..].Trim();
    }

    [GeneratedRegex(@"^  (\[experimental [A-Z0-9]+\] )?(?<text>.+)$")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(\[experimental [A-Z0-9]+\] )?(?<kind>(static |abstract |sealed )?(class|interface|enum|struct)) (?<name>[^:]+?)( : (?<bases>.+))?$")]
    private static partial Regex Head();
}
