namespace EtagDemo.Benchmarks.Conformance;

/// <summary>What the suite says of a check.</summary>
internal enum CheckKind
{
    /// <summary>The RFCs demand it.</summary>
    Required,

    /// <summary>A cache may do so, and one that does works better.</summary>
    Optimal,

    /// <summary>It asks how a cache behaves; there is no right answer.</summary>
    Check,
}
