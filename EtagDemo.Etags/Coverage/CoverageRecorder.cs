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
    private readonly ConcurrentDictionary<UndeclaredRead, bool> _undeclared = new();

    public IEnumerable<UndeclaredRead> Undeclared => _undeclared.Keys;

    /// <summary>Begins to watch a request; null when the recorder is off.</summary>
    public TablesRead? Watch(HttpContext http)
    {
        if (!options.Value.RecordCoverage)
        {
            return null;
        }

        var tables = new TablesRead();
        http.Features.Set(tables);
        return tables;
    }

    /// <summary>Judges what was read.</summary>
    public void Judge(EndpointPolicy endpoint, TablesRead read, IEnumerable<Tag> derived)
    {
        var derivedShapes = derived.Select(TagShape.Of).ToHashSet();
        foreach (var table in read.Tables)
        {
            var shapes = written.Of(table).ToList();
            var isCovered = shapes.Count == 0
                || shapes.Exists(shape => derivedShapes.Contains(shape) || endpoint.Policy.Tags.Any(template => TagShape.Matches(template, shape)));
            if (!isCovered && _undeclared.TryAdd(new UndeclaredRead(endpoint.Pattern, table), true))
            {
                EtagsLog.Undeclared(logger, endpoint.Pattern, table, string.Join(", ", shapes));
            }
        }
    }
}
