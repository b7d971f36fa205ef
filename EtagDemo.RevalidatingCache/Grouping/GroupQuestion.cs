namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>One validation that waits to be sent with others. Whoever settles it first wins: its group, or its own cancellation, which no other question notices.</summary>
internal sealed class GroupQuestion(ReadOnlyMemory<byte> key, string etag) : TaskCompletionSource<GroupTurn>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public ReadOnlyMemory<byte> Key => key;

    public string ETag => etag;

    public async Task<GroupTurn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static (question, token) => ((GroupQuestion)question!).TrySetCanceled(token), this);
        return await Task;
    }
}
