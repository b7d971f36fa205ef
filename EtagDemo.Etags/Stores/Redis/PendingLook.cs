using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>One look that waits for its answer. Whoever settles it first wins: its script, or its own token, which no other look notices.</summary>
/// <param name="generation">The key of the generation record.</param>
/// <param name="keys">The entry's key, then those of the tags.</param>
/// <param name="tagPrefix">What the keys of derived tags begin with.</param>
internal sealed class PendingLook(string generation, RedisKey[] keys, string tagPrefix)
    : TaskCompletionSource<LookAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public string Generation => generation;

    public RedisKey[] Keys => keys;

    public string TagPrefix => tagPrefix;

    public Task<LookAnswer> WaitAsync(CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled ? WaitWithinAsync(cancellationToken) : Task;

    private async Task<LookAnswer> WaitWithinAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static (look, token) => ((PendingLook)look!).TrySetCanceled(token), this);
        return await Task;
    }
}
