using System.Globalization;
using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>RFC 9110 12.5.3: which of the cache's codings a request accepts. A request without Accept-Encoding gets none, though it would have to take any.</summary>
internal readonly record struct AcceptedCodings
{
    private readonly double _brotli;
    private readonly double _gzip;
    private readonly double _identity;

    private AcceptedCodings(double brotli, double gzip, double identity)
    {
        _brotli = brotli;
        _gzip = gzip;
        _identity = identity;
    }

    /// <summary>The coding to apply; null where the client likes the plain form better, or accepts none.</summary>
    public ContentCoding? Preferred
    {
        get
        {
            ContentCoding coding = _brotli >= _gzip ? ContentCoding.Brotli : ContentCoding.Gzip;
            return Accepts(coding) && Weight(coding) >= _identity ? coding : null;
        }
    }

    public bool Accepts(ContentCoding coding) => Weight(coding) > 0;

    /// <summary>What a request accepts. One that says no-transform (RFC 9111 5.2.1.6) accepts what the origin sent.</summary>
    public static AcceptedCodings Of(StringValues acceptEncoding, StringValues cacheControl) =>
        acceptEncoding.Count == 0 || CacheDirectives.Parse(cacheControl).NoTransform ? default : Parse(acceptEncoding);

    private static AcceptedCodings Parse(StringValues lines)
    {
        double? brotli = null, gzip = null, identity = null, others = null;
        foreach (var member in FieldLines.Combine(lines).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = member.IndexOf(';', StringComparison.Ordinal);
            var name = (end < 0 ? member : member[..end]).AsSpan().Trim();
            var weight = end < 0 ? 1 : WeightOf(member.AsSpan(end + 1).Trim());
            if (name is "*")
            {
                others = weight;
            }
            else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                identity = weight;
            }
            else if (ContentCodingName.TryParse(name, out var coding))
            {
                brotli = coding == ContentCoding.Brotli ? weight : brotli;
                gzip = coding == ContentCoding.Gzip ? weight : gzip;
            }
        }

        return new AcceptedCodings(brotli ?? others ?? 0, gzip ?? others ?? 0, identity ?? 0);
    }

    private double Weight(ContentCoding coding) => coding == ContentCoding.Brotli ? _brotli : _gzip;

    // What is no weight accepts nothing: the plain form is never wrong.
    private static double WeightOf(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1
            ? weight
            : 0;
}
