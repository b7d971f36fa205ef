using System.Text.RegularExpressions;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>A value that one resource keeps, with every path that shows it. A value is written once and never again.</summary>
internal sealed record Register(string Name, string Initial)
{
    /// <summary>Nobody writes it: it must stay as it is.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>PATCH or PUT.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Patch;

    /// <summary>Where it is written, and the path whose ETag guards a conditional write.</summary>
    public required string WritePath { get; init; }

    public required string TagPath { get; init; }

    /// <summary>The JSON that writes a value.</summary>
    public required Func<string, string> Body { get; init; }

    /// <summary>The value that a client writes as its n-th.</summary>
    public required Func<int, int, string> ValueOf { get; init; }

    /// <summary>Everywhere that it can be read.</summary>
    public required IReadOnlyList<string> ReadPaths { get; init; }

    /// <summary>Finds it in a body: group 1.</summary>
    public required Regex Value { get; init; }

    /// <summary>Who may write and read it.</summary>
    public required string Owner { get; init; }

    /// <summary>Who may read it.</summary>
    public required IReadOnlyList<string> Readers { get; init; }
}
