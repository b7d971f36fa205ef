using System.Collections.Concurrent;
using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>What an open transaction touches so far.</summary>
/// <param name="lease">Whose it is: a pooled context serves one caller after the other.</param>
internal sealed class PendingWrite(DbContextId lease)
{
    private readonly ConcurrentDictionary<Tag, bool> _tags = new();

    public DbContextId Lease { get; } = lease;

    /// <summary>Whether the write has named tags of its own, or has said that there are none.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>A statement that the change tracker knows nothing of; null when there was none.</summary>
    public string? Statement { get; set; }

    public IEnumerable<Tag> Tags => _tags.Keys;

    public void Add(Tag tag) => _tags.TryAdd(tag, true);
}
