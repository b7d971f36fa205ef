namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>What an endpoint is to reach of another's throughput.</summary>
internal sealed record LimitGoal(string Target, string Against, double Least)
{
    public static IReadOnlyList<LimitGoal> All { get; } =
        [new(LimitTargets.Memory304, LimitTargets.Bare304, 0.85), new(LimitTargets.Redis304, LimitTargets.Bare304, 0.5), new(LimitTargets.Policy200, LimitTargets.Plain200, 0.95)];
}
