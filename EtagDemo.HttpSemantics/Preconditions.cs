using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>A request's precondition fields, RFC 9110 section 13.1, parsed and not yet evaluated.</summary>
public readonly struct Preconditions
{
    /// <summary>Parses the five fields. Never throws; a date that is none counts as absent (sections 13.1.3 and 13.1.4).</summary>
    /// <param name="ifMatch">The lines of If-Match.</param>
    /// <param name="ifNoneMatch">The lines of If-None-Match.</param>
    /// <param name="ifModifiedSince">The lines of If-Modified-Since.</param>
    /// <param name="ifUnmodifiedSince">The lines of If-Unmodified-Since.</param>
    /// <param name="ifRange">The lines of If-Range.</param>
    /// <param name="now">The current time, for two-digit years.</param>
    public Preconditions(
        StringValues ifMatch,
        StringValues ifNoneMatch,
        StringValues ifModifiedSince,
        StringValues ifUnmodifiedSince,
        StringValues ifRange,
        DateTimeOffset now)
    {
        IfMatch = EntityTagCondition.Parse(ifMatch);
        IfNoneMatch = EntityTagCondition.Parse(ifNoneMatch);
        IfModifiedSince = SingleDate(ifModifiedSince, now);
        IfUnmodifiedSince = SingleDate(ifUnmodifiedSince, now);
        IfRange = RangeCondition.Parse(ifRange, now);
    }

    /// <summary>If-Match, section 13.1.1.</summary>
    public EntityTagCondition IfMatch { get; }

    /// <summary>If-None-Match, section 13.1.2.</summary>
    public EntityTagCondition IfNoneMatch { get; }

    /// <summary>If-Modified-Since, section 13.1.3, when it is a date.</summary>
    public DateTimeOffset? IfModifiedSince { get; }

    /// <summary>If-Unmodified-Since, section 13.1.4, when it is a date.</summary>
    public DateTimeOffset? IfUnmodifiedSince { get; }

    /// <summary>If-Range, section 13.1.5.</summary>
    public RangeCondition IfRange { get; }

    /// <summary>Whether there is nothing to evaluate (If-Range aside, which only matters beside Range).</summary>
    public bool IsEmpty => !IfMatch.IsPresent && !IfNoneMatch.IsPresent && IfModifiedSince is null && IfUnmodifiedSince is null;

    /// <summary>Whether a write has something to evaluate: If-Modified-Since is for reads only (section 13.1.3).</summary>
    public bool ConcernWrites => IfMatch.IsPresent || IfNoneMatch.IsPresent || IfUnmodifiedSince is not null;

    /// <summary>Parses the fields of a request.</summary>
    /// <param name="headers">The request's header fields.</param>
    /// <param name="now">The current time, for two-digit years.</param>
    /// <returns>The preconditions.</returns>
    public static Preconditions Parse(IHeaderDictionary headers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new(headers.IfMatch, headers.IfNoneMatch, headers.IfModifiedSince, headers.IfUnmodifiedSince, headers.IfRange, now);
    }

    private static DateTimeOffset? SingleDate(StringValues lines, DateTimeOffset now) =>
        lines.Count == 1 && HttpDate.TryParse(lines[0], now, out var date) ? date : null;
}
