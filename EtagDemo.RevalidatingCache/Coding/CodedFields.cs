using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>The header section of an answer that could be compressed.</summary>
internal static class CodedFields
{
    private const string AcceptEncoding = "Accept-Encoding";

    /// <summary>The fields under another tag, if there is one to put, and with Vary telling what selects between the forms (RFC 9110 12.5.5).</summary>
    public static ResponseField[] Of(ResponseField[] fields, EntityTag? tag, ContentCoding? coding)
    {
        var coded = new List<ResponseField>(fields.Length + 2);
        foreach (var field in fields)
        {
            if (tag is { } own && field.Name.Equals("ETag", StringComparison.OrdinalIgnoreCase))
            {
                coded.Add(field with { Value = own.ToString() });
            }
            else if (coding is null || !field.Name.Equals("Accept-Ranges", StringComparison.OrdinalIgnoreCase))
            {
                // Ranges are answered from the plain form only.
                coded.Add(field);
            }
        }

        if (coding is { } applied)
        {
            coded.Add(new("Content-Encoding", applied.Name()));
        }

        if (!VariesByCoding(((ReadOnlySpan<ResponseField>)fields).Lines("Vary")))
        {
            coded.Add(new("Vary", AcceptEncoding));
        }

        return [.. coded];
    }

    /// <summary>The same for a response on its way through.</summary>
    public static void Apply(HttpResponseMessage response, EntityTag? tag)
    {
        if (tag is { } own)
        {
            response.Headers.Remove("ETag");
            response.Headers.TryAddWithoutValidation("ETag", own.ToString());
        }

        if (!response.Headers.NonValidated.TryGetValues("Vary", out var vary) || !VariesByCoding(vary.ToArray()))
        {
            response.Headers.TryAddWithoutValidation("Vary", AcceptEncoding);
        }
    }

    public static bool VariesByCoding(StringValues lines)
    {
        var vary = VaryField.Parse(lines);
        return vary.IsAny || vary.Names.Contains(AcceptEncoding, StringComparer.OrdinalIgnoreCase);
    }
}
