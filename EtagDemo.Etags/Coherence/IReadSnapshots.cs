namespace EtagDemo.Etags.Coherence;

/// <summary>Opens a snapshot on the request's own context, so that an ETag made from versions and the answer beside it are of one moment.</summary>
internal interface IReadSnapshots
{
    Task<IAsyncDisposable> BeginAsync(IServiceProvider request, CancellationToken cancellationToken);
}
