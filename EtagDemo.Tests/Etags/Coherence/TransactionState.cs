namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>Where a scripted transaction stands.</summary>
internal enum TransactionState
{
    NotBegun,
    Active,
    Committing,
    Committed,
    Aborted,
}
