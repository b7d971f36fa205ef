using System.Collections.Concurrent;
using EtagDemo.Etags.Stores.Redis;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Takes looks as Redis would, and answers when and what the test says. A look's name is its prefix of derived tags.</summary>
internal sealed class GatedLooks : ILookSender
{
    private readonly ConcurrentQueue<string[]> _groups = new();
    private int _count;

    /// <summary>The names in each script, in the order in which they were sent.</summary>
    public IReadOnlyList<string[]> Groups => [.. _groups];

    /// <summary>The thread that sent the last script since the test set it.</summary>
    public int Thread { get; set; }

    /// <summary>What each script passes before it is answered: its number, from 0, and its names.</summary>
    public Func<int, string[], Task> Passes { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The look that no script of several may hold.</summary>
    public string? Bad { get; set; }

    /// <summary>The answer to a look, which says by which script it came.</summary>
    public static string Answer(string name, int number) => $"{name} by {number}";

    public async Task<LookAnswer[]?> SendAsync(PendingLook[] looks)
    {
        var names = looks.Select(look => look.TagPrefix).ToArray();
        var number = Interlocked.Increment(ref _count) - 1;
        Thread = Environment.CurrentManagedThreadId;
        _groups.Enqueue(names);
        await Passes(number, names);

        // The queue passes on what was seen without a look at it.
        return names.Length > 1 && names.Contains(Bad) ? null : [.. names.Select(name => new LookAnswer(Answer(name, number), null!))];
    }
}
