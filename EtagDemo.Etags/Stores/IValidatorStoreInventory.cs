using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>What administration and the listener ask of a store beside the protocol. Off the hot path; results may be a moment old.</summary>
public interface IValidatorStoreInventory
{
    /// <summary>The entries, in no order.</summary>
    IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken);

    /// <summary>The entries whose partition matches, in no order.</summary>
    /// <param name="partition">A partition, <c>scope:id</c>, or the beginning of some with a star, <c>scope:*</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<KeptEntry> EntriesAsync(string partition, CancellationToken cancellationToken) =>
        EntriesAsync(cancellationToken).Where(kept => PartitionPattern.Matches(partition, kept.Key.Partition));

    /// <summary>How much is kept, without looking into it.</summary>
    async ValueTask<StoreCensus> CountAsync(CancellationToken cancellationToken)
    {
        var marked = 0L;
        var tags = 0L;
        await foreach (var tag in TagsAsync(cancellationToken))
        {
            tags++;
            marked += tag.Marks.IsEmpty ? 0 : 1;
        }

        return new StoreCensus(await EntriesAsync(cancellationToken).CountAsync(cancellationToken), tags, marked);
    }

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
