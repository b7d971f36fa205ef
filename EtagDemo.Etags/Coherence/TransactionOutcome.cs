namespace EtagDemo.Etags.Coherence;

/// <summary>How a transaction ended, as its database tells.</summary>
public enum TransactionOutcome
{
    /// <summary>It may still become visible.</summary>
    InProgress,

    /// <summary>Visible to every snapshot that is taken from now on.</summary>
    Committed,

    /// <summary>It will never be visible.</summary>
    Aborted,

    /// <summary>The database has forgotten it, or is not the one it ran in: over, one way or the other.</summary>
    Unknown,
}
