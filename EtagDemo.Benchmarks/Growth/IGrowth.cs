namespace EtagDemo.Benchmarks.Growth;

/// <summary>One thing that grows while everything else stays.</summary>
internal interface IGrowth
{
    /// <summary>The files' name.</summary>
    string Name { get; }

    /// <summary>What grows, as the axis calls it.</summary>
    string Axis { get; }

    /// <summary>Whether it grows by factors.</summary>
    bool IsLogarithmic { get; }

    /// <summary>Measures every place of the axis.</summary>
    Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options);
}
