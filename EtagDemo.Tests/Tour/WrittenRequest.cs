using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Tour;

/// <summary>A request as a file has it, between one heading and the next.</summary>
internal sealed partial record WrittenRequest(
    string Heading, string? Name, HttpMethod Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, JsonNode? Body)
{
    /// <summary>The first status that the heading names.</summary>
    public HttpStatusCode? ExpectedStatus => Status().Match(Heading) is { Success: true } status ? (HttpStatusCode)int.Parse(status.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>A POST that makes nothing.</summary>
    public bool IsCalculation => Path.EndsWith("/audit", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!=)\b[2-4]\d\d\b")]
    private static partial Regex Status();
}
