namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>One step of a cache policy. Every method may change the context; those left out change nothing.</summary>
public interface ICachePolicyStep
{
    /// <summary>Before anything is looked up: whether to, and under which key and tags.</summary>
    ValueTask LookUpAsync(CachePolicyContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Before a 304 goes out without the origin having been asked.</summary>
    ValueTask ServeNotModifiedAsync(CachePolicyContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>When the origin has answered and before the answer goes out: whether to keep its tag.</summary>
    ValueTask ServeResponseAsync(CachePolicyContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
