namespace EtagDemo.Tests.Bff;

/// <summary>What a scripted service was asked.</summary>
internal sealed record SeenRequest(string Method, string Target, string Protocol, IReadOnlyDictionary<string, string> Fields, string Body)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name);
}
