using System.Text;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>Makes stored responses of received ones, and newer ones of stored ones.</summary>
internal static class StoredResponseFactory
{
    public static StoredResponse Create(in ResourceKey key, ReceivedHead head, CompleteBody body, SelectingFields selecting, FetchMoment moment, DateTimeOffset now, RevalidatingCacheOptions options)
    {
        ReadOnlySpan<ResponseField> fields = head.Fields;
        var policy = ResponsePolicy.Read(fields, options.TargetedFields);
        var age = ResponseAge.Calculate(head.Made(now), head.Age, moment.RequestTime, now);
        var lastModified = head.Date("Last-Modified", now);
        var etagText = head.Lines("ETag") is { Count: 1 } line ? line[0] : null;
        var etag = EntityTag.TryParse(etagText, out var tag) ? tag : (EntityTag?)null;
        var groups = CacheGroups.Parse(head.Lines(CacheGroups.FieldName));
        var expires = ExpiresField.Parse(head.Lines("Expires"), now);
        return new StoredResponse
        {
            Status = head.Status,
            ReasonPhrase = head.ReasonPhrase,
            Fields = head.Fields,
            Body = body,
            Selecting = selecting,
            Policy = policy,
            Age = age,
            Lifetime = FreshnessLifetime.Explicit(policy, expires, age.Date)
                ?? FreshnessLifetime.Heuristic(head.Status, policy, lastModified, age.Date, options.HeuristicFraction, options.HeuristicLimit),
            ETag = etag,
            ETagText = etag is null ? null : etagText,
            LastModifiedText = lastModified is null ? null : head.Lines("Last-Modified").ToString(),
            ValidationKey = KeyOf(head, null),
            RequestedAt = moment.Invalidations,
            Groups = groups.Count == 0 ? [] : GroupHashes(key, groups),
        };
    }

    /// <summary>The stored response, after a 304 that says nothing new but the time.</summary>
    public static StoredResponse Renew(StoredResponse stored, ReceivedHead update, FetchMoment moment, DateTimeOffset now) => stored with
    {
        Age = ResponseAge.Calculate(update.Made(now), update.Age, moment.RequestTime, now),
        RequestedAt = moment.Invalidations,
        ValidationKey = KeyOf(update, stored.ValidationKey),
    };

    /// <summary>The stored response, after its origin said of it that it still holds, and nothing else.</summary>
    public static StoredResponse Confirm(StoredResponse stored, FetchMoment moment, DateTimeOffset now) =>
        stored with { Age = ResponseAge.Calculate(now, null, moment.RequestTime, now), RequestedAt = moment.Invalidations };

    /// <summary>Where the invalidation clock keeps the groups (RFC 9875): they belong to one origin.</summary>
    public static int[] GroupHashes(in ResourceKey key, IReadOnlyList<string> groups)
    {
        var hashes = new int[groups.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = HashCode.Combine(key.Origin, key.Host, groups[i]);
        }

        return hashes;
    }

    // The array that is there stays if it says the same.
    private static byte[]? KeyOf(ReceivedHead head, byte[]? known)
    {
        if (head.ValidationKey.Count != 1 || head.ValidationKey[0] is not { Length: > 0 and <= GroupValidation.MaxKeyLength } text)
        {
            return null;
        }

        return known is not null && Ascii.Equals(known, text) ? known : Encoding.Latin1.GetBytes(text);
    }
}
