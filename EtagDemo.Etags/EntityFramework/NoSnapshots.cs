using EtagDemo.Etags.Coherence;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>For a service that named no database.</summary>
internal sealed class NoSnapshots : IReadSnapshots, IAsyncDisposable
{
    public Task<IAsyncDisposable> BeginAsync(IServiceProvider request, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
