namespace EtagDemo.HttpSemantics;

/// <summary>What preconditions are evaluated against: the current representation a request selects, RFC 9110 section 3.2.</summary>
/// <param name="Exists">Whether there is a current representation.</param>
/// <param name="ETag">Its entity tag, if it has one.</param>
/// <param name="LastModified">Its modification date, if it has one; fractions of a second do not count.</param>
/// <param name="Date">When the origin made the response that carries the validators; only needed to trust a date in If-Range (section 8.8.2.2).</param>
public readonly record struct SelectedRepresentation(bool Exists, EntityTag? ETag = null, DateTimeOffset? LastModified = null, DateTimeOffset? Date = null)
{
    /// <summary>There is no current representation.</summary>
    public static SelectedRepresentation None => default;

    /// <summary>A current representation with this tag.</summary>
    /// <param name="tag">Its entity tag.</param>
    /// <returns>The representation.</returns>
    public static SelectedRepresentation Tagged(EntityTag tag) => new(true, tag);
}
