namespace EtagDemo.Etags.Outside;

/// <summary>How long to wait before the next attempt: doubled after each failure, with jitter so that replicas do not come back as one, and bounded.</summary>
internal static class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The pause.</summary>
    /// <param name="failures">How many attempts have failed in a row, this one included.</param>
    /// <param name="jitter">From 0 to 1; the pause is at least half of what it would be without.</param>
    public static TimeSpan After(int failures, double jitter)
    {
        var pause = First * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return (pause < Longest ? pause : Longest) * (0.5 + (jitter / 2));
    }
}
