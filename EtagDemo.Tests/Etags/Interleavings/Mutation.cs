namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>What is taken out of the protocol.</summary>
public enum Mutation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Writers do not mark.</summary>
    NoMark,

    /// <summary>Nothing is finished after COMMIT: the marks go, with new nonces, before it.</summary>
    NoFinish,

    /// <summary>The vector is taken after the data was read.</summary>
    VectorAfterRead,

    /// <summary>Marks are removed without asking the database.</summary>
    ResolveByTime,

    /// <summary>A new epoch records at once.</summary>
    NoBarrier,
}
