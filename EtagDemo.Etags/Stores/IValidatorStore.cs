using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>
/// Keeps validators, tag nonces and the marks of writers. Knows no HTTP. It may forget everything at any time, provided that its epoch changes with it.
/// </summary>
/// <remarks>Every failure is an exception; the caller decides what it means. The token bounds the wait, it is never the caller's request.</remarks>
public interface IValidatorStore
{
    /// <summary>
    /// One look at an entry, the given tags and the entry's derived tags. An absent nonce is created by the same look. Each nonce and the marks on
    /// its tag are read together; a look at several tags may read them one after the other, since nonces never repeat.
    /// </summary>
    /// <param name="key">The entry.</param>
    /// <param name="tags">The policy's tags, all of the key's partition.</param>
    /// <param name="build">The caller's build, which becomes part of the vector.</param>
    /// <param name="cancellationToken">Bounds the wait.</param>
    ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken);

    /// <summary>Keeps an entry, in place of an older one. Unconditional: an entry whose vector is out of date can never be a hit.</summary>
    ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken);

    /// <summary>Puts a mark on each tag. When it returns, every look that starts later sees the mark. The tags may be of several partitions.</summary>
    ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken);

    /// <summary>Gives each tag a new nonce, and removes the writer's mark if it stands, in one step for each tag. Without a mark it is a plain bump.</summary>
    ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken);

    /// <summary>If the writer's mark still stands on the tag: a new nonce and the mark's removal in one step.</summary>
    /// <returns>Whether the mark stood.</returns>
    ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken);
}
