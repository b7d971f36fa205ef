namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>A trace as lines of text, each span under the one that it was started in.</summary>
public static class TraceStory
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ReceivedSpan> spans)
    {
        var ids = spans.Select(span => span.SpanId).ToHashSet();
        var children = spans.ToLookup(span => ids.Contains(span.ParentId) ? span.ParentId : "");
        return [.. Under("")];

        // What runs side by side, or is asked one after the other, is told in the order of its text.
        IEnumerable<string> Under(string parent) =>
            children[parent]
                .Select(span => (string[])[Line(span), .. Under(span.SpanId).Select(line => $"  {line}")])
                .OrderBy(lines => string.Join('\n', lines), StringComparer.Ordinal)
                .SelectMany(lines => lines);
    }

    private static string Line(ReceivedSpan span)
    {
        var kind = span.IsServer ? "server" : span.Kind == 3 ? "client" : "internal";
        return $"{span.Service} {kind} {span.Name} {span.Attributes.GetValueOrDefault("http.response.status_code", "")}".TrimEnd();
    }
}
