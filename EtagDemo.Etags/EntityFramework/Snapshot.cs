using Microsoft.EntityFrameworkCore.Storage;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>An open snapshot; disposing ends it.</summary>
internal sealed class Snapshot(IDbContextTransaction transaction, NoRetries noRetries) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        noRetries.Dispose();
        return transaction.DisposeAsync();
    }
}
