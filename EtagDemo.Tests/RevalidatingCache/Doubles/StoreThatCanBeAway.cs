using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>A store in memory that fails while it is away, and has everything again when it comes back.</summary>
internal sealed class StoreThatCanBeAway : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, byte[]> _kept = new();

    public bool IsAway { get; set; }

    /// <summary>How long each value that came was to be kept.</summary>
    public ConcurrentQueue<TimeSpan> Lifetimes { get; } = new();

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => IsAway ? throw new IOException("away") : new(_kept.GetValueOrDefault(key));

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        Lifetimes.Enqueue(validFor);
        _kept[IsAway ? throw new IOException("away") : key] = value;
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => IsAway ? throw new IOException("away") : ValueTask.CompletedTask;
}
