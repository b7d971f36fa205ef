using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Hands what the AppHost logs, the lines of its resources among it, to the watch.</summary>
public sealed class ConsoleLines(ConsoleWatch watch) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(watch, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(ConsoleWatch watch, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            watch.Hear(name, $"{formatter(state, exception)}{exception}");
    }
}
