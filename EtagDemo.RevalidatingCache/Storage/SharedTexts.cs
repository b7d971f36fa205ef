using System.Collections.Concurrent;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Field values that many responses have in common, such as media types and directives, are kept once. Bounded: when it is full, what is new is simply not shared.</summary>
internal sealed class SharedTexts
{
    private const int MaxCount = 1024;
    private const int MaxLength = 96;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public void Share(ResponseField[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, value) = fields[i];
            if (value.Length <= MaxLength && !IsUnique(name))
            {
                fields[i] = new ResponseField(name, Share(value));
            }
        }
    }

    private string Share(string text) =>
        _texts.TryGetValue(text, out var shared) ? shared : _texts.Count >= MaxCount ? text : _texts.GetOrAdd(text, text);

    // These differ from response to response and would only fill the table.
    private static bool IsUnique(string name) =>
        name.Equals("ETag", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Date", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);
}
