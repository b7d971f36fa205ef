namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>The endpoints that are compared.</summary>
internal static class LimitTargets
{
    public const string Bare304 = "bare 304";
    public const string Memory304 = "policy 304, memory";
    public const string Redis304 = "policy 304, Redis";
    public const string Plain200 = "plain 200";
    public const string Policy200 = "policy 200, memory";

    public static IReadOnlyList<LimitTarget> Of(LimitArena arena) =>
    [
        new(Bare304, arena.Memory, LimitedOrigin.Bare, Conditional: true),
        new(Memory304, arena.Memory, LimitedOrigin.Tagged, Conditional: true),
        new(Redis304, arena.InRedis, LimitedOrigin.Tagged, Conditional: true),
        new(Plain200, arena.Memory, LimitedOrigin.Plain, Conditional: false),
        new(Policy200, arena.Memory, LimitedOrigin.Tagged, Conditional: false),
    ];
}
