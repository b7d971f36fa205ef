using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Tour;

/// <summary>A method on a path, and what the description says about it.</summary>
public sealed record DescribedOperation(string Method, string Path, JsonNode Node)
{
    public bool TakesBody => Node["requestBody"] is not null;

    public bool IsInProject => Path.StartsWith("/projects/", StringComparison.Ordinal);

    public bool Promises(int status) => Node["responses"]![$"{status}"] is not null;

    public override string ToString() => $"{Method} {Path}";
}
