using EtagDemo.Etags.Coherence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Snapshots on the service's context.</summary>
internal sealed class ContextSnapshots<TContext> : IReadSnapshots
    where TContext : DbContext
{
    public Task<IAsyncDisposable> BeginAsync(IServiceProvider request, CancellationToken cancellationToken) =>
        request.GetRequiredService<TContext>().BeginSnapshotAsync(cancellationToken);
}
