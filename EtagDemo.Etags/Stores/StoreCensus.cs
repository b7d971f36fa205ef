namespace EtagDemo.Etags.Stores;

/// <summary>How much a store keeps.</summary>
/// <param name="Entries">Entries, hits or not.</param>
/// <param name="Tags">Tags that have a nonce.</param>
/// <param name="Marked">Tags on which at least one mark stands.</param>
public sealed record StoreCensus(long Entries, long Tags, long Marked);
