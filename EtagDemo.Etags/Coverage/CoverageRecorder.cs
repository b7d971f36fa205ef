using System.Collections.Concurrent;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Coverage;

/// <summary>
/// Compares the tables that a handler read with those that its tags cover, as far as saves have shown which tags a table's rows touch. For tests: it costs a
/// look at every command. On with <see cref="EtagsOptions.RecordCoverage"/>.
/// </summary>
/// <param name="written">What saves have shown.</param>
/// <param name="options">Whether it is on.</param>
/// <param name="logger">Says what is not covered.</param>
internal sealed class CoverageRecorder(WrittenTags written, IOptions<EtagsOptions> options, ILogger<CoverageRecorder> logger)
{
    private const char Separator = '\n';
    private readonly ConcurrentDictionary<(EndpointPolicy Endpoint, string Table, string DerivedShapes), bool> _reads = new();

    public bool IsOn => options.Value.RecordCoverage;

    /// <summary>Judged by all that is known when it is asked: a save that comes after a read may be the first to show what the table's rows touch.</summary>
    public IEnumerable<UndeclaredRead> Undeclared => _reads.Keys
        .Where(read => !IsCovered(read.Endpoint, read.Table, read.DerivedShapes))
        .Select(read => new UndeclaredRead(read.Endpoint.Pattern, read.Table))
        .Distinct();

    /// <summary>Begins to watch a request; null when the recorder is off.</summary>
    public TablesRead? Watch(HttpContext http)
    {
        if (!IsOn)
        {
            return null;
        }

        var tables = new TablesRead();
        http.Features.Set(tables);
        return tables;
    }

    /// <summary>Keeps what was read.</summary>
    public void Judge(EndpointPolicy endpoint, TablesRead read, IEnumerable<Tag> derived)
    {
        var derivedShapes = string.Join(Separator, derived.Select(TagShape.Of).Distinct().Order(StringComparer.Ordinal));
        foreach (var table in read.Tables)
        {
            if (_reads.TryAdd((endpoint, table, derivedShapes), true) && !IsCovered(endpoint, table, derivedShapes))
            {
                EtagsLog.Undeclared(logger, endpoint.Pattern, table, string.Join(", ", written.Of(table)));
            }
        }
    }

    private bool IsCovered(EndpointPolicy endpoint, string table, string derivedShapes)
    {
        var shapes = written.Of(table).ToList();
        var derived = derivedShapes.Split(Separator);
        return shapes.Count == 0
            || shapes.Exists(shape => derived.Contains(shape) || endpoint.Policy.Tags.Any(template => TagShape.Matches(template, shape)));
    }
}
