using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>The goals and what became of them.</summary>
internal static class GoalTable
{
    /// <summary>Null when none could be judged by what was measured.</summary>
    public static string? Of(LapBook book)
    {
        var table = new TextTable("goal, as a ratio to nginx", "goal", "median", "95 % of it in", "so", "by cpu", "95 % of it in", "so");
        var judged = false;
        foreach (var goal in Goals.All)
        {
            if (goal.Ratio(book) is { } ratio)
            {
                judged = true;
                table.Add([goal.Name, goal.Required, .. Cells(goal, ratio), .. Cells(goal, goal.ByCpu?.Invoke(book))]);
            }
        }

        return judged ? table.ToString() : null;
    }

    private static string[] Cells(Goal goal, RoundRatio? ratio) => ratio is null
        ? ["", "", ""]
        : [TextTable.Number(ratio.Median, "0.00"), $"{TextTable.Number(ratio.Interval.Low, "0.00")}–{TextTable.Number(ratio.Interval.High, "0.00")}", goal.Says(ratio)];
}
