namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>The bounds of a queue.</summary>
/// <param name="Size">The most questions in one group.</param>
/// <param name="UnderWay">How many requests are under way before questions wait for one another.</param>
/// <param name="Large">From which size on a group has no other beside it.</param>
/// <param name="Waiting">How many questions wait; those beyond go alone.</param>
/// <param name="Wait">How long a question waits for a request under way, which may be slow for reasons of its own.</param>
/// <param name="Answer">How long a group may take.</param>
/// <param name="Pause">How long nothing is grouped after a group failed.</param>
internal sealed record GroupLimits(int Size, int UnderWay, int Large, int Waiting, TimeSpan Wait, TimeSpan Answer, TimeSpan Pause)
{
    public static GroupLimits Of(RevalidatingCacheOptions options) =>
        new(options.MaxGroupSize, UnderWay: 2, Large: 8, options.MaxGroupSize * 16, options.GroupWaitLimit, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
}
