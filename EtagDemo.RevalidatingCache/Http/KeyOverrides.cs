using System.Text;
using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>The part of the key that comes from fields by which some origins answer for another target.</summary>
internal static class KeyOverrides
{
    /// <summary>Null when the request has none of the fields. A field's value holds no line feed, so no two sets of fields share a text.</summary>
    public static string? Of(IRequestFields request, IList<string> names)
    {
        StringBuilder? text = null;
        for (var i = 0; i < names.Count; i++)
        {
            if (request.Get(names[i]) is { Count: > 0 } lines)
            {
                (text ??= new StringBuilder()).Append(names[i]).Append(':').Append(FieldLines.Combine(names[i], lines)).Append('\n');
            }
        }

        return text?.ToString();
    }
}
