using EtagDemo.Etags.Stores.Redis;
using Microsoft.Extensions.Logging;
using static EtagDemo.Tests.Etags.Stores.StoreExamples;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>A server that may evict marks is reported as soon as it is met.</summary>
public sealed class RedisEvictionTests
{
    [Theory]
    [InlineData("allkeys-lru", true)]
    [InlineData("allkeys-random", true)]
    [InlineData("volatile-lru", false)]
    [InlineData("noeviction", false)]
    public async Task Policy_that_may_evict_marks_is_an_error_in_the_log(string policy, bool isError)
    {
        var server = new RedisServer("--maxmemory-policy", policy);
        var stores = new RedisStores();
        var log = new ListedErrors();
        try
        {
            await server.InitializeAsync();
            await stores.Open(server, RedisStores.NewService(), logger: log).LookAsync(Project);
            Assert.Equal(isError, log.Errors.Any(error => error.Contains(policy, StringComparison.Ordinal)));
        }
        finally
        {
            await stores.CloseAsync();
            await server.DisposeAsync();
        }
    }

    private sealed class ListedErrors : ILogger<RedisConnection>
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Errors.Add(formatter(state, exception));
    }
}
