using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>A parsed <c>Accept-Encoding</c>, RFC 9110 section 12.5.3: which content codings a client can read.</summary>
/// <remarks>The cautious reading: a request without the field says nothing of what it can read, and what is no weight accepts nothing.</remarks>
public sealed class AcceptEncodingField
{
    private readonly Dictionary<string, bool> _codings = new(StringComparer.OrdinalIgnoreCase);

    private AcceptEncodingField()
    {
    }

    /// <summary>Reads the field. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>What it accepts; without lines nothing but content without coding.</returns>
    public static AcceptEncodingField Parse(StringValues lines)
    {
        var field = new AcceptEncodingField();
        foreach (var member in FieldLines.Members(lines))
        {
            var end = member.IndexOf(';');
            var name = (end < 0 ? member : member[..end]).Trim(" \t").ToString();
            field._codings[Canonical(name)] = end < 0 || IsPositive(member[(end + 1)..].Trim(" \t"));
        }

        return field;
    }

    /// <summary>Whether content in these codings can be read.</summary>
    /// <param name="contentEncoding">The lines of the content's Content-Encoding; none for content as it is.</param>
    /// <returns>True if each of them is accepted.</returns>
    public bool Accepts(StringValues contentEncoding)
    {
        var isCoded = false;
        foreach (var coding in FieldLines.Members(contentEncoding))
        {
            isCoded = true;
            if (!Accepts(coding.ToString()))
            {
                return false;
            }
        }

        return isCoded || Accepts("identity");
    }

    private bool Accepts(string coding)
    {
        if (_codings.TryGetValue(Canonical(coding), out var isAccepted) || _codings.TryGetValue("*", out isAccepted))
        {
            return isAccepted;
        }

        return coding.Equals("identity", StringComparison.OrdinalIgnoreCase);
    }

    // RFC 9110 section 8.4.1: two codings have a second name.
    private static string Canonical(string coding) =>
        coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : coding.Equals("x-compress", StringComparison.OrdinalIgnoreCase) ? "compress" : coding;

    private static bool IsPositive(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight is > 0 and <= 1;
}
