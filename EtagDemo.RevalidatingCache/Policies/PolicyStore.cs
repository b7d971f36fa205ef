using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// The registered store, which may be away at any time: every wait is bounded, and what fails is told apart from what is not there by nobody, since both
/// mean that the origin is asked.
/// </summary>
internal sealed class PolicyStore(IOutputCacheStore store, TimeProvider clock, ILogger<PolicyStore> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    /// <summary>Null for what is not there or cannot be read now.</summary>
    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(key, cancellationToken).AsTask().WaitAsync(Limit, clock, cancellationToken);
        }
        catch (Exception failure) when (IsOfTheStore(failure, cancellationToken))
        {
            RevalidatingCacheLog.PolicyStoreAway(logger, failure);
            return null;
        }
    }

    /// <summary>Whether the store took it.</summary>
    public async ValueTask<bool> TrySetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        try
        {
            await store.SetAsync(key, value, [], lifetime, cancellationToken).AsTask().WaitAsync(Limit, clock, cancellationToken);
            return true;
        }
        catch (Exception failure) when (IsOfTheStore(failure, cancellationToken))
        {
            RevalidatingCacheLog.PolicyStoreAway(logger, failure);
            return false;
        }
    }

    private static bool IsOfTheStore(Exception failure, CancellationToken cancellationToken) => failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested;
}
