using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>Takes the lines of all processes: to the console or a logger, and the last ones into memory.</summary>
internal sealed class ResourceOutput(RunSettings settings, DistributedApplicationOptions options, ILoggerFactory loggers)
{
    private const int LinesHeld = 60;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _last = new(StringComparer.OrdinalIgnoreCase);

    public void Line(string resource, string label, string line)
    {
        if (settings.WritesToConsole)
        {
            Console.Out.WriteLine($"{label} | {line}");
        }

        if (options.EnableResourceLogging)
        {
            var logger = loggers.CreateLogger($"Aspire.Hosting.Resources.{resource}");
            OutputLog.Line(logger, label, line);
        }

        var last = _last.GetOrAdd(resource, _ => new());
        last.Enqueue($"{label} | {line}");
        while (last.Count > LinesHeld)
        {
            last.TryDequeue(out _);
        }
    }

    public string Last(string resource) => _last.TryGetValue(resource, out var lines) ? string.Join(Environment.NewLine, lines) : "(no output)";
}
