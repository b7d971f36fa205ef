namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>Holds whoever comes until the test opens it, and tells the test when somebody stands before it.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Arrived => _arrived.Task;

    public async Task PassAsync()
    {
        _arrived.TrySetResult();
        await _open.Task;
    }

    public void Open() => _open.TrySetResult();
}
