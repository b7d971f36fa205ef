namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>A request as it reached the origin.</summary>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Fields, string Body)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
