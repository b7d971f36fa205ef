using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.Tour;

/// <summary>Reads the steps out of docs/tour.md: a block of commands (<c>sh</c>), and the block of what one sees (<c>text</c>) that follows it.</summary>
internal static class TourPage
{
    private const string Fence = "```";

    public static IReadOnlyList<TourStep> Steps()
    {
        var steps = new List<TourStep>();
        var (heading, language) = ("", "");
        var block = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "tour.md")))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                block.Add(line);
                heading = language.Length == 0 && line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : heading;
                continue;
            }

            Take(steps, heading, language, block);
            language = language.Length == 0 ? line[Fence.Length..] : "";
            block.Clear();
        }

        return steps;
    }

    private static void Take(List<TourStep> steps, string heading, string language, List<string> block)
    {
        if (language == "sh")
        {
            steps.Add(new TourStep(heading, string.Join('\n', block), []));
        }
        else if (language == "text")
        {
            steps[^1] = steps[^1] with { Expected = [.. block] };
        }
    }
}
