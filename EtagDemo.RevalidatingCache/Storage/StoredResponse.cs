using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>A response as it is kept. Nothing in it changes: an update on validation makes a new one over the same body.</summary>
internal sealed record StoredResponse
{
    // Measured: the response, its entry, its resource, their places in table and arrays, and the ETag taken apart.
    private const int OverheadBytes = 600;
    private const int FieldBytes = 16;

    public required int Status { get; init; }

    public string? ReasonPhrase { get; init; }

    /// <summary>Its fields, but for Date, which <see cref="Age"/> knows.</summary>
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

    public DateTimeOffset? LastModified => LastModifiedText is { } text && HttpDate.TryParse(text, Age.ResponseTime, out var date) ? date : null;

    public string? LastModifiedText { get; init; }

    /// <summary>By what its origin takes questions about it in groups; null where it takes none.</summary>
    public byte[]? ValidationKey { get; init; }

    /// <summary>When its request was sent, by the invalidation clock.</summary>
    public required long RequestedAt { get; init; }

    /// <summary>Hashes of the cache groups it belongs to (RFC 9875).</summary>
    public int[] Groups { get; init; } = [];

    /// <summary>Which part of its representation the body is; null where it is all of it.</summary>
    public StoredPart? Part { get; init; }

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

    /// <summary>The bytes of the texts that it shares with no other response; known once it is in the store.</summary>
    public int OwnTextBytes { get; init; }

    /// <summary>What it takes in memory: the body and its compressed forms, its fields and the objects around them.</summary>
    public long Size => OverheadBytes + Body.KeptBytes + (FieldBytes * Fields.Length) + OwnTextBytes;
}
