using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>The commands of the documentation, run as they are written.</summary>
[Collection(OneSystem.Name)]
public sealed class TourTests(RunningSystem system)
{
    private Uri Gateway => system.App.GetEndpoint("bff", "http");

    [Fact]
    public async Task Each_step_of_the_tour_shows_what_the_page_says()
    {
        var steps = TourPage.Steps();
        Assert.InRange(steps.Count, 15, 40);
        Assert.All(steps, step => Assert.True(step.Expected.Count > 0, $"Nothing says what one sees after {step.Commands}"));

        var outputs = await Bash.RunAsync(steps.Select(step => step.Commands), Gateway);

        foreach (var (step, output) in steps.Zip(outputs))
        {
            Assert.True(step.FirstMissing(output) is null, $"{step.Heading}: no line{Environment.NewLine}{step.FirstMissing(output)}{Environment.NewLine}after the ones before it in{Environment.NewLine}{output}");
            Assert.All(Enumerable.Range(0, step.Expected.Count), line => Assert.NotNull(step.WithMistakeIn(line).FirstMissing(output)));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/policies.md")]
    public async Task Commands_of_other_pages_are_answered_as_the_remarks_beside_them_say(string page)
    {
        var block = RemarkedBlock.Of(page);
        Assert.InRange(block.Remarks.Count, 2, 10);

        var output = Assert.Single(await Bash.RunAsync([block.Commands], Gateway));

        Assert.True(!block.Contradictions(output).Any(), string.Join(Environment.NewLine, block.Contradictions(output)));
    }
}
