using EtagDemo.Etags.Tags;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// Keeps validators in Redis, so that replicas share them. Every step is one script and one round trip; looks that wait at the same moment share
/// one, and a write's tags of several partitions take one each, side by side.
/// </summary>
internal sealed class RedisValidatorStore : IValidatorStore, IValidatorStoreInventory, IDisposable
{
    // Longer than an entry lives, so that an entry rarely outlives the nonces it waits for. If one does, it is a miss.
    private const int TagLifetimes = 2;

    private readonly RedisConnection _connection;
    private readonly RedisKeys _keys;
    private readonly RedisInventory _inventory;
    private readonly LookSender _sender;
    private readonly LookQueue _looks;
    private readonly long _entryLifetime;
    private readonly long _tagLifetime;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">The service's name, how long entries live, and how long looks wait for one another.</param>
    /// <param name="time">The clock of that wait.</param>
    public RedisValidatorStore(RedisConnection connection, IOptions<EtagsOptions> options, TimeProvider time)
    {
        _connection = connection;
        _keys = new RedisKeys(options.Value.Service);
        _inventory = new RedisInventory(connection, _keys);
        _entryLifetime = (long)options.Value.EntryLifetime.TotalMilliseconds;
        _tagLifetime = _entryLifetime * TagLifetimes;
        _sender = new LookSender(connection, _tagLifetime);
        _looks = new LookQueue(_sender, LookLimits.Of(options.Value), time);
    }

    /// <inheritdoc/>
    public void Dispose() => _looks.Dispose();

    /// <inheritdoc/>
    public async ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var redis = await _connection.OpenAsync(cancellationToken);
        var entry = _keys.Entry(key);
        var keys = new RedisKey[tags.Count + 1];
        keys[0] = entry;
        for (var i = 0; i < tags.Count; i++)
        {
            keys[i + 1] = _keys.Tag(tags[i]);
        }

        // In a cluster the keys of two looks lie in two slots, and no script may touch both.
        var slot = _connection.SlotName(redis, entry);
        var look = new PendingLook(_keys.Generation(slot), keys, _keys.TagPrefix(key.Partition));
        var answer = slot is null
            ? await _looks.AskAsync(look, cancellationToken)
            : (await _sender.SendAsync([look]).WaitAsync(cancellationToken))![0];
        return RedisLook.Read(answer, tags, build);
    }

    /// <inheritdoc/>
    public async ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.DerivedTags.FirstOrDefault(tag => tag.Partition != key.Partition) is { Text: { } stranger })
        {
            throw new ArgumentException($"The tag '{stranger}' is not of the entry's partition '{key.Partition}'; one look could not see both.", nameof(entry));
        }

        var redis = await _connection.OpenAsync(cancellationToken);
        RedisValue[] values = [RedisEntryFormat.WriteTags(entry.DerivedTags), RedisEntryFormat.Write(entry), _entryLifetime];
        await RedisScriptRunner.RunAsync(redis, RedisScripts.Record, [_keys.Entry(key)], values, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken) =>
        OnEachPartitionAsync(RedisScripts.Mark, tags, [RedisMarkFormat.Field(mark.Writer), RedisMarkFormat.Value(mark)], cancellationToken);

    /// <inheritdoc/>
    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) =>
        OnEachPartitionAsync(RedisScripts.Finish, tags, [RedisMarkFormat.Field(writer), RedisRandom.NewNonce(), _tagLifetime], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        var redis = await _connection.OpenAsync(cancellationToken);
        RedisValue[] values = [RedisMarkFormat.Field(writer), RedisRandom.NewNonce(), _tagLifetime];
        return (bool)await RedisScriptRunner.RunAsync(redis, RedisScripts.Resolve, [_keys.Tag(tag)], values, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken) => _inventory.EntriesAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptEntry> EntriesAsync(string partition, CancellationToken cancellationToken) => _inventory.EntriesAsync(partition, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StoreCensus> CountAsync(CancellationToken cancellationToken) => await _inventory.CountAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TagStatus> TagsAsync(CancellationToken cancellationToken) => _inventory.TagsAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> ClearAsync(CancellationToken cancellationToken) => _inventory.ClearAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask ClearAsync(Tag tag, CancellationToken cancellationToken) => FinishAsync([tag], Guid.Empty, cancellationToken);

    /// <inheritdoc/>
    public ValueTask RenewAsync(CancellationToken cancellationToken) => _inventory.RenewAsync(cancellationToken);

    private async ValueTask OnEachPartitionAsync(string script, IReadOnlyCollection<Tag> tags, RedisValue[] values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var redis = await _connection.OpenAsync(cancellationToken);
        await Task.WhenAll(tags
            .GroupBy(tag => tag.Partition)
            .Select(partition => RedisScriptRunner.RunAsync(redis, script, [.. partition.Distinct().Select(tag => (RedisKey)_keys.Tag(tag))], values, cancellationToken)));
    }
}
