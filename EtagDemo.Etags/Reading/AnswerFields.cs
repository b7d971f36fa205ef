using System.Collections.Immutable;
using EtagDemo.Etags.Stores;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Etags.Reading;

/// <summary>The header fields of a 200 and of its 304, RFC 9110 section 15.4.5.</summary>
internal static class AnswerFields
{
    private static readonly ImmutableArray<string> Kept =
        [HeaderNames.CacheControl, HeaderNames.ContentLocation, HeaderNames.Expires, HeaderNames.Vary, CacheGroups.FieldName, HeaderNames.LastModified];

    /// <summary>What every answer of the endpoint says: always validate, and what it varies by.</summary>
    public static void Complete(IHeaderDictionary fields, string vary, bool variesByCoding, DateTimeOffset now)
    {
        if (fields.CacheControl.Count == 0)
        {
            fields.CacheControl = "no-cache";
        }

        AddToVary(fields, vary);
        AddToVary(fields, variesByCoding ? HeaderNames.AcceptEncoding : "");
        if (fields.LastModified.Count > 0)
        {
            NotAfterDate(fields, now);
        }
    }

    /// <summary>What is stored beside the validator.</summary>
    public static ImmutableArray<StoredField> ToStore(IHeaderDictionary fields) =>
        [.. Kept.Where(name => fields[name].Count > 0).Select(name => new StoredField(name, FieldLines.Combine(fields[name])))];

    /// <summary>Writes what was stored back into a 304.</summary>
    public static void Restore(IHeaderDictionary fields, StoredEntry entry)
    {
        foreach (var field in entry.Fields)
        {
            if (NotModifiedFields.Keeps(field.Name))
            {
                fields[field.Name] = field.Value;
            }
        }

        fields.ETag = entry.Etag;
    }

    /// <summary>Removes what describes content that a 304 does not have.</summary>
    public static void WithoutContent(IHeaderDictionary fields)
    {
        foreach (var name in fields.Keys.Where(name => !NotModifiedFields.Keeps(name)).ToList())
        {
            fields.Remove(name);
        }
    }

    /// <summary>Whether the answer may be kept for others: neither forbidden nor personal.</summary>
    public static bool MayStore(IHeaderDictionary fields) =>
        fields.SetCookie.Count == 0 && !FieldLines.Contains(fields.CacheControl, "no-store");

    // RFC 9110 section 8.8.2.1. The server's own Date may be a second old.
    private static void NotAfterDate(IHeaderDictionary fields, DateTimeOffset now)
    {
        fields.Date = HttpDate.Format(now);
        if (HttpDate.TryParse(fields.LastModified.ToString(), now, out var modified) && modified > now)
        {
            fields.LastModified = fields.Date;
        }
    }

    private static void AddToVary(IHeaderDictionary fields, string names)
    {
        foreach (var name in FieldLines.Members(names.AsSpan()))
        {
            if (!FieldLines.Contains(fields.Vary, name) && !FieldLines.Contains(fields.Vary, "*"))
            {
                fields.Vary = fields.Vary.Count == 0 ? name.ToString() : $"{FieldLines.Combine(fields.Vary)}, {name}";
            }
        }
    }
}
