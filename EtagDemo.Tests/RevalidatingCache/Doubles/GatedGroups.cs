using System.Collections.Concurrent;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Grouping;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>Takes groups as an origin would, and answers when and what the test says.</summary>
internal sealed class GatedGroups : IGroupSender
{
    private readonly ConcurrentQueue<string[]> _groups = new();

    /// <summary>The keys of each group, in the order in which they were sent.</summary>
    public IReadOnlyList<string[]> Groups => [.. _groups];

    /// <summary>Whether a key's tag still holds.</summary>
    public Func<string, bool> Holds { get; set; } = _ => true;

    /// <summary>What each group passes before it is answered.</summary>
    public Func<CancellationToken, Task> Passes { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether it answers in another way than agreed.</summary>
    public bool IsStranger { get; set; }

    public async Task<byte[]?> SendAsync(IReadOnlyList<GroupQuestion> group, CancellationToken cancellationToken)
    {
        var keys = group.Select(question => System.Text.Encoding.ASCII.GetString(question.Key.Span)).ToArray();
        _groups.Enqueue(keys);
        await Passes(cancellationToken);
        var answer = new byte[GroupValidation.AnswerLength(keys.Length)];
        for (var i = 0; i < keys.Length; i++)
        {
            if (Holds(keys[i]))
            {
                GroupValidation.SetHolds(answer, i);
            }
        }

        return IsStranger ? null : answer;
    }
}
