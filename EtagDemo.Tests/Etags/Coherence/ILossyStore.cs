using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The store of one run, and a way to make it forget everything.</summary>
internal interface ILossyStore
{
    IValidatorStore Store { get; }

    /// <summary>What the store holds, read without changing anything.</summary>
    IValidatorStoreInventory Inventory { get; }

    Task LoseAsync();
}
