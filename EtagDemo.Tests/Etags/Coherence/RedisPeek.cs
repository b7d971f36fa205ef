using System.Collections.Immutable;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Redis;
using EtagDemo.Etags.Tags;
using StackExchange.Redis;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>Reads the few keys that a run knows, side by side: a scan of the server would take most of the enumeration's time.</summary>
internal sealed class RedisPeek(IDatabase database, RedisKeys keys) : IValidatorStoreInventory
{
    public async IAsyncEnumerable<KeptEntry> EntriesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if ((byte[]?)await database.HashGetAsync(keys.Entry(Reader.Key), "body") is { } body)
        {
            yield return new KeptEntry(Reader.Key, RedisEntryFormat.Read(body, []));
        }
    }

    public async IAsyncEnumerable<TagStatus> TagsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = await Task.WhenAll(Scenario.Tags.Select(tag => database.HashGetAllAsync(keys.Tag(tag))));
        foreach (var (tag, record) in Scenario.Tags.Zip(records).Where(pair => pair.Second.Length > 0))
        {
            var nonces = ImmutableArray.CreateBuilder<TagNonce>();
            var marks = ImmutableArray.CreateBuilder<StandingMark>();
            RedisLook.ReadRecord(tag, [.. record.SelectMany(field => new[] { (string?)field.Name, (string?)field.Value })], nonces, marks);
            yield return new TagStatus(tag, nonces.FirstOrDefault().Nonce, [.. marks.Select(standing => standing.Mark)]);
        }
    }

    public ValueTask<long> ClearAsync(CancellationToken cancellationToken) => throw new NotSupportedException("It only looks.");

    public ValueTask RenewAsync(CancellationToken cancellationToken) => throw new NotSupportedException("It only looks.");

    public ValueTask ClearAsync(Tag tag, CancellationToken cancellationToken) => throw new NotSupportedException("It only looks.");
}
