using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>What administration asks of Redis, by SCAN over every server.</summary>
/// <param name="connection">The connection.</param>
/// <param name="keys">The names of keys.</param>
internal sealed class RedisInventory(RedisConnection connection, RedisKeys keys)
{
    private const int PageSize = 250;

    public IAsyncEnumerable<KeptEntry> EntriesAsync(CancellationToken cancellationToken) => MatchingAsync(keys.AllEntries, cancellationToken);

    public IAsyncEnumerable<KeptEntry> EntriesAsync(string partition, CancellationToken cancellationToken) => MatchingAsync(keys.EntriesOf(partition), cancellationToken);

    /// <summary>Names and lengths only: a tag's record holds its nonce, and one field more for each mark.</summary>
    public async Task<StoreCensus> CountAsync(CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        var entries = await ScanAsync(redis, keys.AllEntries, cancellationToken);
        var marked = 0L;
        var tags = await ScanAsync(redis, keys.AllTags, cancellationToken);
        foreach (var page in tags.Chunk(PageSize))
        {
            var lengths = await Task.WhenAll(page.Select(name => redis.GetDatabase().HashLengthAsync(name))).WaitAsync(cancellationToken);
            marked += lengths.Count(length => length > 1);
        }

        return new StoreCensus(entries.Length, tags.Length, marked);
    }

    private async IAsyncEnumerable<KeptEntry> MatchingAsync(string pattern, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        foreach (var name in await ScanAsync(redis, pattern, cancellationToken))
        {
            var values = await redis.GetDatabase().HashGetAsync(name, ["derived", "body"]).WaitAsync(cancellationToken);
            if (keys.EntryOf(name) is { } key && (byte[]?)values[1] is { } body)
            {
                yield return new KeptEntry(key, RedisEntryFormat.Read(body, RedisEntryFormat.ReadTags((string?)values[0] ?? "")));
            }
        }
    }

    public async IAsyncEnumerable<TagStatus> TagsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        foreach (var name in await ScanAsync(redis, keys.AllTags, cancellationToken))
        {
            var record = await redis.GetDatabase().HashGetAllAsync(name).WaitAsync(cancellationToken);
            var nonces = ImmutableArray.CreateBuilder<TagNonce>(1);
            var marks = ImmutableArray.CreateBuilder<StandingMark>();
            if (RedisKeys.TagOf(name) is { } tag && record.Length > 0)
            {
                RedisLook.ReadRecord(tag, [.. record.SelectMany(field => new[] { (string?)field.Name, (string?)field.Value })], nonces, marks);
                yield return new TagStatus(tag, nonces.FirstOrDefault().Nonce, [.. marks.Select(standing => standing.Mark)]);
            }
        }
    }

    public async ValueTask<long> ClearAsync(CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        var removed = 0L;
        foreach (var name in await ScanAsync(redis, keys.AllEntries, cancellationToken))
        {
            removed += await redis.GetDatabase().KeyDeleteAsync(name).WaitAsync(cancellationToken) ? 1 : 0;
        }

        return removed;
    }

    /// <summary>Removes the generation record, of every slot where there are slots; the next look creates another. All servers must be there to be asked.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        var redis = await connection.OpenAsync(cancellationToken);
        if (redis.GetEndPoints().Where(endpoint => !redis.GetServer(endpoint).IsConnected).ToArray() is { Length: > 0 } away)
        {
            throw new StoreUnavailableException($"Servers of the validator store cannot be reached: {string.Join(", ", away.AsEnumerable())}.");
        }

        var ofSlots = await ScanAsync(redis, keys.GenerationsOfSlots, cancellationToken);
        foreach (var name in ofSlots.Where(keys.IsGeneration).Append(keys.Generation(slot: null)))
        {
            await redis.GetDatabase().KeyDeleteAsync(name).WaitAsync(cancellationToken);
        }
    }

    // The client scans synchronously: on a thread of its own, so that none of the pool's waits. SCAN may name a key twice, and a replica names its primary's.
    private static async Task<string[]> ScanAsync(ConnectionMultiplexer redis, string pattern, CancellationToken cancellationToken)
    {
        // With no server to scan, nothing would be found: that must not look like an empty store.
        await redis.GetDatabase().PingAsync().WaitAsync(cancellationToken);
        return await Task.Factory.StartNew(
            () => redis.GetEndPoints()
                .Select(endpoint => redis.GetServer(endpoint))
                .Where(server => server.IsConnected)
                .SelectMany(server => server.Keys(redis.GetDatabase().Database, pattern, PageSize, CommandFlags.None))
                .Select(key => (string?)key ?? "")
                .Distinct(StringComparer.Ordinal)
                .ToArray(),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).WaitAsync(cancellationToken);
    }
}
