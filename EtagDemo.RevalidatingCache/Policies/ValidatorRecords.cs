using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Finds and keeps records, by key and then by what Vary names.</summary>
internal sealed class ValidatorRecords(PolicyStore store)
{
    /// <summary>The record for this request, if the versions it carries are the current ones.</summary>
    public async ValueTask<ValidatorRecord?> FindAsync(HttpContext context, string key, IEnumerable<string> tags, string[] versions, CancellationToken cancellationToken)
    {
        var record = ValidatorRecord.Read(await store.GetAsync(key, cancellationToken));
        if (record is { Vary.Length: > 0 })
        {
            record = ValidatorRecord.Read(await store.GetAsync(CachePolicyKeys.Variant(context, key, record.Vary), cancellationToken));
        }

        return record is { ETag: not null } && record.Tags.SequenceEqual(tags) && record.Versions.SequenceEqual(versions) ? record : null;
    }

    /// <summary>Keeps a record. What the store does not take is asked of the origin again.</summary>
    public async ValueTask KeepAsync(HttpContext context, string key, string[] vary, ValidatorRecord record, TimeSpan expire, CancellationToken cancellationToken)
    {
        if (vary.Length > 0)
        {
            await store.TrySetAsync(key, new ValidatorRecord(null, vary, [], [], [], []).ToBytes(), expire, cancellationToken);
        }

        await store.TrySetAsync(CachePolicyKeys.Variant(context, key, vary), record.ToBytes(), expire, cancellationToken);
    }
}
