using System.Collections.Concurrent;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Coverage;

/// <summary>
/// Compares the tables that a handler read with those that its tags cover. For tests: it costs a look at every command. On with
/// <see cref="EtagsOptions.RecordCoverage"/>.
/// </summary>
/// <param name="tables">The tags of each table.</param>
/// <param name="options">Whether it is on.</param>
/// <param name="logger">Says what is not covered.</param>
internal sealed class CoverageRecorder(TableTags tables, IOptions<EtagsOptions> options, ILogger<CoverageRecorder> logger)
{
    private readonly ConcurrentDictionary<UndeclaredRead, bool> _undeclared = new();

    public bool IsOn => options.Value.RecordCoverage;

    /// <summary>What was read and is not covered, once for each endpoint and table.</summary>
    public IEnumerable<UndeclaredRead> Undeclared => _undeclared.Keys;

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

    /// <summary>Judges what was read. A table that no declaration gives tags can be covered by none.</summary>
    public void Judge(EndpointPolicy endpoint, TablesRead read, IEnumerable<Tag> derived)
    {
        var derivedShapes = derived.Select(TagShape.Of).ToHashSet();
        foreach (var table in read.Tables)
        {
            if (tables.Of(table) is { } shapes && !shapes.Any(IsCovered) && _undeclared.TryAdd(new UndeclaredRead(endpoint.Pattern, table), true))
            {
                EtagsLog.Undeclared(logger, endpoint.Pattern, table, string.Join(", ", shapes));
            }
        }

        bool IsCovered(string shape) => derivedShapes.Contains(shape) || endpoint.Policy.Tags.Any(template => TagShape.Matches(template, shape));
    }
}
