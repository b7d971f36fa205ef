using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>RFC 9110 7.6: the request fields that go on to the origin. Those of the connection stay, and so do those it lists. Said once, for what is sent and for what is stored under it.</summary>
internal static class ForwardedFields
{
    private const string ViaName = "revalidating-cache";

    /// <summary>RFC 9110 7.6.3: a gateway names itself in what it sends on.</summary>
    public static void AddVia(string protocol, HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Via", ViaOf(protocol));

    /// <summary>The lines with which a field goes to the origin.</summary>
    /// <param name="request">The client's request.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="hasContent">Whether content goes along.</param>
    public static StringValues Get(HttpRequest request, string name, bool hasContent)
    {
        if (name.Equals("Via", StringComparison.OrdinalIgnoreCase))
        {
            return StringValues.Concat(IsForwarded(name, request.Headers.Connection) ? request.Headers.Via : default, ViaOf(request.Protocol));
        }

        var lines = request.Headers[name];
        return lines.Count > 0 && IsForwarded(name, request.Headers.Connection) && (hasContent || !IsOfContent(name)) ? lines : StringValues.Empty;
    }

    /// <summary>Puts the fields on a message that has no content yet. Host is not among them: it is part of the address.</summary>
    public static void Copy(IHeaderDictionary fields, HttpRequestMessage message)
    {
        var connection = fields.Connection;
        foreach (var (name, lines) in fields)
        {
            if (IsForwarded(name, connection) && !name.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                // As one line, joined as the field's rules say: what the client library would make of several depends on what it knows of the field.
                message.Headers.TryAddWithoutValidation(name, FieldLines.Combine(name, lines));
            }
        }
    }

    /// <summary>Takes out what Connection nominates, for a pipeline in which others read the request's fields too.</summary>
    public static void RemoveNominated(IHeaderDictionary fields)
    {
        foreach (var name in ConnectionOptions.Nominated(fields.Connection))
        {
            if (!name.Equals("Upgrade", StringComparison.OrdinalIgnoreCase))
            {
                fields.Remove(name);
            }
        }
    }

    /// <summary>The same for a message on its way, whose fields may be those of its content.</summary>
    public static void RemoveNominated(StringValues connection, HttpRequestMessage message)
    {
        foreach (var name in ConnectionOptions.Nominated(connection))
        {
            // An upgrade is of the connections on both sides, and put there by the forwarder.
            if (name.Equals("Upgrade", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // Asked first, because removing a field from where it cannot be is an error there.
            if (message.Headers.NonValidated.Contains(name))
            {
                message.Headers.Remove(name);
            }
            else if (message.Content?.Headers.NonValidated.Contains(name) == true)
            {
                message.Content.Headers.Remove(name);
            }
        }
    }

    // A name with a colon in front is HTTP/2's control data; length and expectation are for each hop to say.
    private static bool IsForwarded(string name, StringValues connection) =>
        StoredFields.IsStored(name, connection) && !name.StartsWith(':') && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !name.Equals("Expect", StringComparison.OrdinalIgnoreCase);

    // What the client library counts among the fields of content goes along with content only.
    private static bool IsOfContent(string name) => name.Length switch
    {
        5 => Is(name, "Allow"),
        7 => Is(name, "Expires"),
        11 => Is(name, "Content-MD5"),
        12 => Is(name, "Content-Type"),
        13 => Is(name, "Content-Range") || Is(name, "Last-Modified"),
        16 => Is(name, "Content-Encoding") || Is(name, "Content-Language") || Is(name, "Content-Location"),
        19 => Is(name, "Content-Disposition"),
        _ => false,
    };

    private static bool Is(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string ViaOf(string protocol) => protocol switch
    {
        "HTTP/2" => $"2 {ViaName}",
        "HTTP/3" => $"3 {ViaName}",
        "HTTP/1.0" => $"1.0 {ViaName}",
        _ => $"1.1 {ViaName}",
    };
}
