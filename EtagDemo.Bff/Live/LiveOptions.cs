namespace EtagDemo.Bff.Live;

/// <summary>What the page at <c>/</c> may show, and to how many at once (configuration section <c>Live</c>).</summary>
internal sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>How many may look at once. Beyond it the answer is 503. 0 switches the numbers off altogether.</summary>
    public int Listeners { get; set; } = 16;

    /// <summary>How often the numbers are taken while somebody looks.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>For how long after the last one has left the numbers go on being taken, so that a reload of the page does not begin anew.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many samples a page that is opened later still gets for its charts.</summary>
    public int History { get; set; } = 300;

    /// <summary>Whether there is a bench to send requests from. It shows ids, tags and users: for demos and development only.</summary>
    public bool Bench { get; set; }

    /// <summary>How many requests of the bench may be under way at once.</summary>
    public int BenchConcurrency { get; set; } = 4;
}
