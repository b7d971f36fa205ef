using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>A response as it is kept. Nothing in it changes: an update on validation makes a new one over the same body.</summary>
internal sealed record StoredResponse
{
    public required int Status { get; init; }

    public string? ReasonPhrase { get; init; }

    public required ResponseField[] Fields { get; init; }

    public required CompleteBody Body { get; init; }

    /// <summary>The request fields that selected it, and their values in normal form.</summary>
    public required SelectingFields Selecting { get; init; }

    public required ResponsePolicy Policy { get; init; }

    public required ResponseAge Age { get; init; }

    /// <summary>For how long it is fresh from its origin on (RFC 9111 4.2.1).</summary>
    public required TimeSpan Lifetime { get; init; }

    public EntityTag? ETag { get; init; }

    /// <summary>The ETag as it is sent; kept, so that a validation allocates no text.</summary>
    public string? ETagText { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? LastModifiedText { get; init; }

    /// <summary>When its request was sent, by the invalidation clock.</summary>
    public required long RequestedAt { get; init; }

    /// <summary>Hashes of the cache groups it belongs to (RFC 9875).</summary>
    public int[] Groups { get; init; } = [];

    /// <summary>A body alone, for what is kept by its content and never validated.</summary>
    public static StoredResponse OfBody(CompleteBody body) => new()
    {
        Status = 200,
        Fields = [],
        Body = body,
        Selecting = SelectingFields.None,
        Policy = ResponsePolicy.Silent,
        Age = ResponseAge.Calculate(null, null, default, default),
        Lifetime = TimeSpan.Zero,
        RequestedAt = 0,
    };

    /// <summary>Whether any request may have it without validation.</summary>
    public bool IsFresh(DateTimeOffset now) => !Policy.ForbidsReuse && Lifetime > Age.At(now);

    public bool HasValidator => ETagText is not null || LastModifiedText is not null;

    public SelectedRepresentation Representation => new(true, ETag, LastModified, Age.Date);

    /// <summary>What it takes in memory: the body and its compressed forms, the text of its fields and the objects around them.</summary>
    public long Size
    {
        get
        {
            // Measured: entry, resource, keys, age, policy and the arrays around them.
            long size = 900 + Body.KeptBytes;
            foreach (var line in Fields)
            {
                // Names are shared texts; a value is an object of its own with two bytes a character.
                size += 40 + 2 * line.Value.Length;
            }

            return size + Selecting.Size;
        }
    }
}
