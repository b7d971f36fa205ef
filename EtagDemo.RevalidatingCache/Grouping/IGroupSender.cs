namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>Carries a group to its origin.</summary>
internal interface IGroupSender
{
    /// <summary>The answer: a bit for each question. Null if the origin did not answer as agreed.</summary>
    Task<byte[]?> SendAsync(IReadOnlyList<GroupQuestion> group, CancellationToken cancellationToken);
}
