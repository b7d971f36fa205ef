using System.Globalization;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// Lists of preferences with weights, RFC 9110 sections 12.4.2 and 12.5: Accept, Accept-Charset, Accept-Encoding and Accept-Language. Their grammar says what does not distinguish two values:
/// white space around commas and semicolons, empty members, case but for the values of parameters, how a weight is written, and the order of members of different weights. The order of
/// members of equal weight stays: recipients may prefer what comes first.
/// </summary>
internal static class WeightedList
{
    /// <summary>Whether a field has this grammar.</summary>
    public static bool Is(string name) => name.Length switch
    {
        6 => name.Equals("Accept", StringComparison.OrdinalIgnoreCase),
        14 => name.Equals("Accept-Charset", StringComparison.OrdinalIgnoreCase),
        15 => name.Equals("Accept-Encoding", StringComparison.OrdinalIgnoreCase) || name.Equals("Accept-Language", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The normal form; the value as it is where it does not follow the grammar, or uses more of it than is read here (quoted strings).</summary>
    public static string Normalize(string name, string value)
    {
        var ofMediaRanges = name.Length == 6;
        var members = new List<(int Weight, string Text)>();
        foreach (var member in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = member.Trim(' ', '\t');
            if (text.Length > 0)
            {
                if (!TryNormalize(text, ofMediaRanges, out var weight, out var normal))
                {
                    return value;
                }

                members.Add((weight, normal));
            }
        }

        return members.Count == 1 ? members[0].Text : string.Join(", ", members.OrderByDescending(member => member.Weight).Select(member => member.Text));
    }

    private static bool TryNormalize(string member, bool ofMediaRanges, out int weight, out string normal)
    {
        weight = 1000;
        var parts = member.Split(';');
        normal = parts[0].TrimEnd(' ', '\t').ToLowerInvariant();
        if (!(ofMediaRanges ? IsMediaRange(normal) : FieldLines.IsToken(normal)))
        {
            return false;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            var parameter = parts[i].AsSpan().Trim(" \t");
            var equals = parameter.IndexOf('=');
            if (equals < 0 || !FieldLines.IsToken(parameter[..equals]) || !FieldLines.IsToken(parameter[(equals + 1)..]))
            {
                return false;
            }

            if (parameter[..equals] is "q" or "Q")
            {
                // The weight comes last, and only once.
                if (i < parts.Length - 1 || !TryReadWeight(parameter[(equals + 1)..], out weight))
                {
                    return false;
                }
            }
            else if (ofMediaRanges)
            {
                normal += $";{parameter[..equals].ToString().ToLowerInvariant()}{parameter[equals..]}";
            }
            else
            {
                return false;
            }
        }

        normal += weight == 1000 ? "" : ";q=" + (weight / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsMediaRange(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && FieldLines.IsToken(text.AsSpan(0, slash)) && FieldLines.IsToken(text.AsSpan(slash + 1));

    // RFC 9110 section 12.4.2: 0 or 1, and up to three digits behind the point.
    private static bool TryReadWeight(ReadOnlySpan<char> text, out int thousandths)
    {
        thousandths = 0;
        if (text.Length is 0 or > 5 || text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.') || (text.Length > 2 && text[2..].ContainsAnyExceptInRange('0', '9')))
        {
            return false;
        }

        thousandths = (text[0] - '0') * 1000;
        for (int i = 2, unit = 100; i < text.Length; i++, unit /= 10)
        {
            thousandths += (text[i] - '0') * unit;
        }

        return thousandths <= 1000;
    }
}
