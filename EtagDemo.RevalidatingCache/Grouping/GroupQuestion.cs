using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>One validation that waits to be sent with others. When it goes away, no other question notices.</summary>
internal sealed class GroupQuestion(ReadOnlyMemory<byte> key, string etag) : PendingRequest<GroupTurn>
{
    public ReadOnlyMemory<byte> Key => key;

    public string ETag => etag;
}
