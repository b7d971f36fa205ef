using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Finds fields in a header section.</summary>
internal static class ResponseFieldLines
{
    public static StringValues Lines(this ReadOnlySpan<ResponseField> fields, string name)
    {
        var lines = StringValues.Empty;
        foreach (var field in fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                lines = lines.Count == 0 ? field.Value : StringValues.Concat(lines, field.Value);
            }
        }

        return lines;
    }

    public static bool Has(this ReadOnlySpan<ResponseField> fields, string name)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
