using System.Globalization;
using System.Text;
using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>One cache's member of <c>Cache-Status</c>, RFC 9211: how it handled a request.</summary>
/// <param name="Cache">The cache's name; printable ASCII.</param>
public sealed record CacheStatus(string Cache)
{
    /// <summary>The field's name.</summary>
    public const string FieldName = "Cache-Status";

    /// <summary>Answered without going forward (section 2.1). Excludes <see cref="Forward"/>.</summary>
    public bool Hit { get; init; }

    /// <summary>Why it went forward (section 2.2).</summary>
    public ForwardReason? Forward { get; init; }

    /// <summary>The status of the next hop's answer, where it differs from the one passed on (section 2.3): a revalidation has 304.</summary>
    public int? ForwardStatus { get; init; }

    /// <summary>Remaining freshness; negative when stale (section 2.4).</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The answer was stored (section 2.5).</summary>
    public bool Stored { get; init; }

    /// <summary>The request was collapsed with others (section 2.6).</summary>
    public bool Collapsed { get; init; }

    /// <summary>More about it, from a closed set of reasons (section 2.8); printable ASCII.</summary>
    public string? Detail { get; init; }

    /// <summary>Adds this member behind what caches nearer to the origin have said; that is never changed (section 2).</summary>
    /// <param name="received">The lines of the field as received.</param>
    /// <returns>The lines to send.</returns>
    public StringValues AppendTo(StringValues received) => StringValues.Concat(received, ToString());

    /// <summary>The member as it is sent.</summary>
    /// <returns>Such as <c>gateway; fwd=stale; fwd-status=304</c>.</returns>
    /// <exception cref="InvalidOperationException">Both a hit and a reason to go forward are set.</exception>
    public override string ToString()
    {
        if (Hit && Forward is not null)
        {
            throw new InvalidOperationException("A request was either a hit or went forward. Set Hit or Forward, not both.");
        }

        var text = new StringBuilder(64).Append(Text(Cache)).Append(Hit ? "; hit" : "");
        if (Forward is { } reason)
        {
            text.Append("; fwd=").Append(Name(reason));
        }

        if (ForwardStatus is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $"; fwd-status={status}");
        }

        if (TimeToLive is { } ttl)
        {
            text.Append(CultureInfo.InvariantCulture, $"; ttl={(long)ttl.TotalSeconds}");
        }

        text.Append(Stored ? "; stored" : "").Append(Collapsed ? "; collapsed" : "");
        return Detail is null ? text.ToString() : text.Append("; detail=").Append(Text(Detail)).ToString();
    }

    private static string Text(string value) =>
        StructuredCharacters.IsToken(value) ? value : StructuredFields.Serialize(new StructuredItem(BareItem.FromString(value)));

    private static string Name(ForwardReason reason) => reason switch
    {
        ForwardReason.Bypass => "bypass",
        ForwardReason.Method => "method",
        ForwardReason.UriMiss => "uri-miss",
        ForwardReason.VaryMiss => "vary-miss",
        ForwardReason.Request => "request",
        ForwardReason.Stale => "stale",
        ForwardReason.Partial => "partial",
        _ => "miss",
    };
}
