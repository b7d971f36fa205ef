namespace EtagDemo.Etags.Stores.Redis;

/// <summary>The bounds of a queue of looks.</summary>
/// <param name="Size">The most looks in one script.</param>
/// <param name="Keys">The most keys that one script is given; a look with more goes alone. Derived tags, which only the script knows, come on top.</param>
/// <param name="UnderWay">How many scripts are under way before looks wait for one another.</param>
/// <param name="Large">From this size on a group is all that is under way.</param>
/// <param name="Waiting">How many looks wait; those beyond go alone.</param>
/// <param name="Hold">How long a script under way makes others wait. It may be answered later still.</param>
internal sealed record LookLimits(int Size, int Keys, int UnderWay, int Large, int Waiting, TimeSpan Hold)
{
    // Redis runs one script at a time and serves nobody meanwhile: with so many looks and keys that is a fraction of a millisecond.
    public static LookLimits Of(EtagsOptions options) => new(Size: 32, Keys: 256, UnderWay: 2, Large: 8, Waiting: 1024, options.StoreReadTimeout);
}
