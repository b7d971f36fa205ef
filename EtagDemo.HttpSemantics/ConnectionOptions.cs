using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The options of <c>Connection</c>, RFC 9110 section 7.6.1: which fields of a message are for one connection only because the message says so.</summary>
public static class ConnectionOptions
{
    /// <summary>Whether the message nominates a field that may be nominated: it goes no further than this hop. Case does not matter.</summary>
    /// <param name="connection">The lines of the message's Connection field.</param>
    /// <param name="name">The field's name.</param>
    /// <returns>False for a field that is not listed, and for one that <see cref="MayNominate"/> excludes.</returns>
    public static bool Nominates(StringValues connection, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var i = 0; i < connection.Count; i++)
        {
            // Options are tokens and know no quotes: a quotation mark must not hide what stands behind it.
            var line = connection[i].AsSpan();
            foreach (var range in line.Split(','))
            {
                if (line[range].Trim(" \t").Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return MayNominate(name);
                }
            }
        }

        return false;
    }

    /// <summary>The fields that go no further than this hop.</summary>
    /// <param name="connection">The lines of the message's Connection field.</param>
    /// <returns>The names as they are written there, those that may not be nominated left out; <c>close</c> and <c>keep-alive</c> among them, which as fields go no further either.</returns>
    public static IReadOnlyList<string> Nominated(StringValues connection)
    {
        List<string>? names = null;
        for (var i = 0; i < connection.Count; i++)
        {
            foreach (var option in (connection[i] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (FieldLines.IsToken(option) && MayNominate(option))
                {
                    (names ??= []).Add(option);
                }
            }
        }

        return names ?? [];
    }

    /// <summary>
    /// Whether a field may be for one connection only. A sender must not nominate what is intended for all recipients of the content; dropped, it would change what the message is:
    /// whom it is for (Host), where its content ends and what it is (Transfer-Encoding and all that begins with Content-), whether and for whom it may be stored and reused
    /// (Cache-Control and its targeted kin, Vary, Age, Date, Expires, ETag, Last-Modified), and under which condition it may be carried out (If-Match and its kin).
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <returns>False for those fields, true for every other.</returns>
    public static bool MayNominate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !(name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Cache-Control", StringComparison.OrdinalIgnoreCase)
            || name.Length switch
            {
                3 => Is(name, "Age"),
                4 => Is(name, "Host") || Is(name, "Date") || Is(name, "ETag") || Is(name, "Vary"),
                7 => Is(name, "Expires"),
                8 => Is(name, "If-Match") || Is(name, "If-Range"),
                13 => Is(name, "If-None-Match") || Is(name, "Last-Modified"),
                17 => Is(name, "Transfer-Encoding") || Is(name, "If-Modified-Since"),
                19 => Is(name, "If-Unmodified-Since"),
                _ => false,
            });
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
