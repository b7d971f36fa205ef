using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Administration;

/// <summary>What one can ask and do about the validators, whoever asks: HTTP, the command line, or the auditor.</summary>
/// <param name="inventory">The store's contents.</param>
/// <param name="audit">Judges entries.</param>
internal sealed class EtagsAdministration(IValidatorStoreInventory inventory, EntryAudit audit)
{
    /// <summary>Entries, with whether each would be a hit now, and why not.</summary>
    public async Task<List<EntryView>> EntriesAsync(
        Func<StoredEntry, bool> filter, int limit, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var views = new List<EntryView>();
        await foreach (var kept in inventory.EntriesAsync(cancellationToken))
        {
            if (filter(kept.Entry))
            {
                views.Add(EntryView.Of(kept, await audit.LookAsync(kept, endpoints, cancellationToken)));
            }

            if (views.Count >= limit)
            {
                break;
            }
        }

        return views;
    }

    /// <summary>The entries of some partitions, with what their tags are now.</summary>
    public async Task<PartitionState> PartitionsAsync(IEnumerable<string> partitions, int limit, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var states = new List<EntryState>();
        foreach (var partition in partitions.Distinct(StringComparer.Ordinal))
        {
            await foreach (var kept in inventory.EntriesAsync(partition, cancellationToken))
            {
                if (states.Count >= limit)
                {
                    return new PartitionState(states, More: true);
                }

                states.Add(EntryState.Of(kept, await audit.LookAsync(kept, endpoints, cancellationToken)));
            }
        }

        return new PartitionState(states, More: false);
    }

    public async Task<List<TagView>> TagsAsync(int limit, CancellationToken cancellationToken)
    {
        var views = new List<TagView>();
        await foreach (var tag in inventory.TagsAsync(cancellationToken))
        {
            views.Add(TagView.Of(tag));
            if (views.Count >= limit)
            {
                break;
            }
        }

        return views;
    }

    /// <summary>Clears everything, or what depends on one tag.</summary>
    /// <returns>How many entries were removed or can be no hit any more.</returns>
    public async Task<long> ClearAsync(Tag? tag, CancellationToken cancellationToken)
    {
        if (tag is not { } one)
        {
            return await inventory.ClearAsync(cancellationToken);
        }

        var entries = 0L;
        await foreach (var kept in inventory.EntriesAsync(cancellationToken))
        {
            entries += kept.Entry.Vector.Covers(one) ? 1 : 0;
        }

        await inventory.ClearAsync(one, cancellationToken);
        return entries;
    }

    /// <summary>Renders entries again and compares.</summary>
    /// <param name="cause">Who wants it.</param>
    /// <param name="share">The share of the entries to look at: 1 for all, less for a sample.</param>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AuditReport> RecalculateAsync(AuditCause cause, double share, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellationToken)
    {
        var counts = new int[Enum.GetValues<Verdict>().Length];
        await foreach (var kept in inventory.EntriesAsync(cancellationToken))
        {
            if (share >= 1 || Random.Shared.NextDouble() < share)
            {
                counts[(int)await audit.JudgeAsync(cause, kept, endpoints, cancellationToken)]++;
            }
        }

        return new AuditReport(counts.Sum(), counts[(int)Verdict.Fresh], counts[(int)Verdict.Stale], counts[(int)Verdict.NoHit], counts[(int)Verdict.Skipped]);
    }
}
