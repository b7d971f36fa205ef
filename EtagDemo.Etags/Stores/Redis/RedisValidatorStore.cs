using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EtagDemo.Etags.Tags;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// Keeps validators in Redis, so that replicas share them. Every step is one script and one round trip; a write's tags of several partitions take one
/// each, side by side.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="options">The service's name, and how long entries live.</param>
internal sealed class RedisValidatorStore(RedisConnection connection, IOptions<EtagsOptions> options) : IValidatorStore, IValidatorStoreInventory
{
    // Longer than an entry lives, so that an entry rarely outlives the nonces it waits for. If one does, it is a miss.
    private const int TagLifetimes = 2;

    // A replica may lag behind: whatever decides about trust comes from the primary alone.
    private const CommandFlags Primary = CommandFlags.DemandMaster;

    private readonly RedisKeys _keys = new(options.Value.Service);
    private readonly RedisInventory _inventory = new(connection, new RedisKeys(options.Value.Service));

    private long EntryLifetime => (long)options.Value.EntryLifetime.TotalMilliseconds;

    private long TagLifetime => EntryLifetime * TagLifetimes;

    /// <inheritdoc/>
    public async ValueTask<StoreLook> CheckAsync(EntryKey key, IReadOnlyList<Tag> tags, string build, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var redis = await connection.OpenAsync(cancellationToken);
        var entry = _keys.Entry(key);
        var keys = new RedisKey[tags.Count + 2];
        keys[0] = _keys.Generation(connection.SlotName(redis, entry));
        keys[1] = entry;
        for (var i = 0; i < tags.Count; i++)
        {
            keys[i + 2] = _keys.Tag(tags[i]);
        }

        RedisValue[] values = [NewGeneration(), NewNonce(), TagLifetime, _keys.TagPrefix(key.Partition)];
        var result = await RunAsync(redis, RedisScripts.Check, keys, values, cancellationToken);
        return RedisLook.Read(result, tags, build);
    }

    /// <inheritdoc/>
    public async ValueTask RecordAsync(EntryKey key, StoredEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.DerivedTags.FirstOrDefault(tag => tag.Partition != key.Partition) is { Text: { } stranger })
        {
            throw new ArgumentException($"The tag '{stranger}' is not of the entry's partition '{key.Partition}'; one look could not see both.", nameof(entry));
        }

        var redis = await connection.OpenAsync(cancellationToken);
        RedisValue[] values = [RedisEntryFormat.WriteTags(entry.DerivedTags), RedisEntryFormat.Write(entry), EntryLifetime];
        await RunAsync(redis, RedisScripts.Record, [_keys.Entry(key)], values, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask MarkAsync(IReadOnlyCollection<Tag> tags, WriterMark mark, CancellationToken cancellationToken) =>
        OnEachPartitionAsync(RedisScripts.Mark, tags, [RedisMarkFormat.Field(mark.Writer), RedisMarkFormat.Value(mark)], cancellationToken);

    /// <inheritdoc/>
    public ValueTask FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, CancellationToken cancellationToken) =>
        OnEachPartitionAsync(RedisScripts.Finish, tags, [RedisMarkFormat.Field(writer), NewNonce(), TagLifetime], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> ResolveAsync(Tag tag, Guid writer, CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        return (bool)await RunAsync(redis, RedisScripts.Resolve, [_keys.Tag(tag)], [RedisMarkFormat.Field(writer), NewNonce(), TagLifetime], cancellationToken);
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
        var redis = await connection.OpenAsync(cancellationToken);
        await Task.WhenAll(tags
            .GroupBy(tag => tag.Partition)
            .Select(partition => RunAsync(redis, script, [.. partition.Distinct().Select(tag => (RedisKey)_keys.Tag(tag))], values, cancellationToken)));
    }

    // The client sends EVALSHA once it has loaded a script; where the server has lost it meanwhile, the second call loads it again.
    private static async Task<RedisResult> RunAsync(
        ConnectionMultiplexer redis, string script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellationToken)
    {
        var database = redis.GetDatabase();
        try
        {
            return await database.ScriptEvaluateAsync(script, keys, values, Primary).WaitAsync(cancellationToken);
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await database.ScriptEvaluateAsync(script, keys, values, Primary).WaitAsync(cancellationToken);
        }
    }

    private static string NewGeneration() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    private static string NewNonce()
    {
        long nonce = 0;
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(new Span<long>(ref nonce)));
        return nonce.ToString(CultureInfo.InvariantCulture);
    }
}
