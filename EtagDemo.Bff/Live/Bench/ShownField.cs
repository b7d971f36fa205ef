namespace EtagDemo.Bff.Live.Bench;

/// <summary>A header field as it was sent.</summary>
internal sealed record ShownField(string Name, string Value);
