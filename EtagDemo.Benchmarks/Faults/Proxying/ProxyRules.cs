namespace EtagDemo.Benchmarks.Faults.Proxying;

/// <summary>What a proxy does to the bytes that pass.</summary>
internal sealed record ProxyRules
{
    public static ProxyRules None { get; } = new();

    /// <summary>Holds back each piece in each direction for so long.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Holds back pieces that carry a COMMIT, or its confirmation, for so long.</summary>
    public TimeSpan CommitDelay { get; init; }

    /// <summary>Nothing passes for now; what is held back passes later, late as it is.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>What arrives is lost.</summary>
    public bool Drops { get; init; }

    /// <summary>New connections are closed at once.</summary>
    public bool Refuses { get; init; }
}
