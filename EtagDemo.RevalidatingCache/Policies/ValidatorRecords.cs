using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Finds and keeps records, by key and then by what Vary names.</summary>
internal sealed class ValidatorRecords(IOutputCacheStore store)
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

    public async ValueTask KeepAsync(HttpContext context, string key, string[] vary, ValidatorRecord record, TimeSpan expire, CancellationToken cancellationToken)
    {
        if (vary.Length > 0)
        {
            await store.SetAsync(key, new ValidatorRecord(null, vary, [], [], [], []).ToBytes(), [], expire, cancellationToken);
        }

        await store.SetAsync(CachePolicyKeys.Variant(context, key, vary), record.ToBytes(), [], expire, cancellationToken);
    }
}
