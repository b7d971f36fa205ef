using System.Text.RegularExpressions;
using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.Tour;

/// <summary>Commands with remarks behind them: <c>curl -i … # 200, fwd=uri-miss</c>.</summary>
internal sealed partial record RemarkedBlock(string Commands, IReadOnlyList<string> Remarks)
{
    /// <summary>The first block of a page that shows answers.</summary>
    public static RemarkedBlock Of(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        var commands = Block().Matches(text).Select(block => block.Groups[1].Value).First(block => block.Contains("curl -i", StringComparison.Ordinal));
        return new RemarkedBlock(commands, [.. commands.Split('\n').Where(line => line.Contains("curl -i", StringComparison.Ordinal)).Select(line => line.Split('#')[1])]);
    }

    /// <summary>What a remark promises and its answer does not have: the status, and words of Cache-Status.</summary>
    public IEnumerable<string> Contradictions(string output)
    {
        var answers = output.Split("HTTP/1.1 ")[1..];
        return answers.Length != Remarks.Count
            ? [$"{Remarks.Count} remarks, {answers.Length} answers"]
            : Remarks.Zip(answers).SelectMany(pair => Promises().Matches(pair.First).Select(promise => promise.Value).Where(promise => !pair.Second.Contains(promise, StringComparison.Ordinal))
                .Select(promise => $"{promise} is not in {pair.Second}"));
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=^ )\d{3}|fwd(-status)?=[0-9a-z]+(?![0-9a-z-])|\bhit\b")]
    private static partial Regex Promises();
}
