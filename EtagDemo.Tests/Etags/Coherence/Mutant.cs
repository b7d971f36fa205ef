namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>What is taken out of the protocol, to see that the enumeration notices.</summary>
public enum Mutant
{
    /// <summary>Nothing: the protocol as it is.</summary>
    None,

    /// <summary>Writers put no marks.</summary>
    MarkRemoved,

    /// <summary>Writers never finish.</summary>
    FinishRemoved,

    /// <summary>Writers finish before their COMMIT, which is eviction before the write.</summary>
    FinishBeforeCommit,

    /// <summary>Readers read their data first, and look at the tags then.</summary>
    VectorReadAfterData,

    /// <summary>The resolver removes a mark past its deadline without a question to the database.</summary>
    ResolverByTimeAlone,

    /// <summary>Readers record at once after the store has lost its memory.</summary>
    BarrierRemoved,

    /// <summary>The barrier's horizon is <c>pg_snapshot_xmax</c>, which leaves out writers in flight.</summary>
    BarrierOfFinishedTransactions,
}
