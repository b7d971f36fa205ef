using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>A parsed <c>If-Range</c>, RFC 9110 section 13.1.5: a range is answered only while this validator still holds.</summary>
public readonly struct RangeCondition
{
    private RangeCondition(bool isPresent, EntityTag? tag, DateTimeOffset? date)
    {
        IsPresent = isPresent;
        Tag = tag;
        Date = date;
    }

    /// <summary>Whether the field was sent.</summary>
    public bool IsPresent { get; }

    /// <summary>The tag, if the field is one.</summary>
    public EntityTag? Tag { get; }

    /// <summary>The date, if the field is one.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>Reads the field. Never throws; what is neither a tag nor a date never matches.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="now">The current time, for two-digit years.</param>
    /// <returns>The condition.</returns>
    public static RangeCondition Parse(StringValues lines, DateTimeOffset now)
    {
        if (lines.Count != 1)
        {
            return new(lines.Count > 1, null, null);
        }

        if (EntityTag.TryParse(lines[0], out var tag))
        {
            return new(true, tag, null);
        }

        return new(true, null, HttpDate.TryParse(lines[0], now, out var date) ? date : null);
    }

    /// <summary>Whether the Range beside this condition is to be honoured; if not, the whole representation is sent.</summary>
    /// <param name="state">The current representation.</param>
    /// <returns>True without a condition, with a strongly equal tag, or with exactly the Last-Modified where that is a strong validator.</returns>
    public bool Allows(in SelectedRepresentation state)
    {
        if (!IsPresent)
        {
            return true;
        }

        if (Tag is { } tag)
        {
            return state.ETag is { } current && tag.StrongEquals(current);
        }

        return Date is { } date
            && state.LastModified is { } modified
            && HttpDate.Truncate(modified) == date
            && state.Date is { } made
            && made - date >= TimeSpan.FromSeconds(1);
    }
}
