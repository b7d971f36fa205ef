using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>A memory store; it loses its memory as it does when the lock was held by another process for a while.</summary>
internal sealed class LossyMemoryStore : ILossyStore
{
    private readonly MemoryValidatorStore _store = new(Options.Create(new EtagsOptions { Service = "enumeration" }), new StoppedTime());

    public IValidatorStore Store => _store;

    public IValidatorStoreInventory Inventory => _store;

    public Task LoseAsync()
    {
        _store.Renew();
        return Task.CompletedTask;
    }
}
