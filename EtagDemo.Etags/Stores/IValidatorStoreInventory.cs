using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>What administration and the listener ask of a store beside the protocol. Off the hot path; results may be a moment old.</summary>
public interface IValidatorStoreInventory
{
    /// <summary>The entries, in no order.</summary>
    IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken);

    /// <summary>The tags, in no order.</summary>
    IAsyncEnumerable<TagStatus> TagsAsync(CancellationToken cancellationToken);

    /// <summary>Removes every entry. Nonces and marks stay, since writers may be in flight.</summary>
    /// <returns>How many entries were removed.</returns>
    ValueTask<long> ClearAsync(CancellationToken cancellationToken);

    /// <summary>Gives the tag a new nonce, so that no entry that depends on it is a hit. Marks stay.</summary>
    ValueTask ClearAsync(Tag tag, CancellationToken cancellationToken);

    /// <summary>Begins a new epoch: nothing recorded before is trusted any more, whatever it depends on.</summary>
    ValueTask RenewAsync(CancellationToken cancellationToken);
}
