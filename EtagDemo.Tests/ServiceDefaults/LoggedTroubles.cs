using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.ServiceDefaults;

/// <summary>Keeps what a process logs as a warning or worse: what a dashboard puts a badge on.</summary>
internal sealed class LoggedTroubles : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

    public void Dispose()
    {
        // Nothing to dispose: the lines outlive the process under test.
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{logLevel} {name}[{eventId.Id}] {formatter(state, exception)} {exception}");
            }
        }
    }
}
