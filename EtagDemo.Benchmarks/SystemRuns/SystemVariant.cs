namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>A way to run the whole application.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Arguments">What the AppHost is told.</param>
internal sealed record SystemVariant(string Name, params string[] Arguments)
{
    public static SystemVariant Off { get; } = new("off", "--Caching=false");

    public static SystemVariant Redis { get; } = new("on, Redis");

    /// <summary>Every variant; the first is what the others are compared with.</summary>
    public static IReadOnlyList<SystemVariant> All { get; } =
        [Off, Redis, new("on, memory", "--Store=memory"), new("off, 2 replicas", "--Caching=false", "--Replicas=2"), new("on, Redis, 2 replicas", "--Replicas=2")];
}
