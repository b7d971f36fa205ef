using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 3.2: the stored fields after a 304, or after a HEAD that agrees with them.</summary>
internal static class FreshenedFields
{
    /// <summary>Replaces the stored lines of every field that the update carries and may replace. The same array comes back when nothing changed, as is usual within one second.</summary>
    public static ResponseField[] Merge(ResponseField[] stored, ReadOnlySpan<ResponseField> update)
    {
        var changed = false;
        foreach (var field in update)
        {
            if (Replaces(field.Name) && !Same(stored, update, field.Name))
            {
                changed = true;
                break;
            }
        }

        if (!changed)
        {
            return stored;
        }

        var merged = new List<ResponseField>(stored.Length + 2);
        foreach (var field in stored)
        {
            if (!(Replaces(field.Name) && update.Has(field.Name)))
            {
                merged.Add(field);
            }
        }

        foreach (var field in update)
        {
            if (Replaces(field.Name))
            {
                merged.Add(field);
            }
        }

        return [.. merged];
    }

    private static bool Replaces(string name) => StoredFields.IsUpdatedByNotModified(name, default);

    private static bool Same(ReadOnlySpan<ResponseField> stored, ReadOnlySpan<ResponseField> update, string name) =>
        stored.Lines(name) == update.Lines(name);
}
