namespace EtagDemo.Bff.Live.Sampling;

/// <summary>An event of the stream.</summary>
/// <param name="Name">Which kind.</param>
/// <param name="Json">What it says.</param>
internal sealed record LiveEvent(string Name, string Json)
{
    public const string History = "history";

    public const string Sample = "sample";
}
