using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>A real store, in a state of its own for each run, that can be made to lose everything.</summary>
internal interface IForgetfulStore
{
    IValidatorStore Store { get; }

    /// <summary>A partition that no run has used before.</summary>
    string NewPartition();

    Task LoseEverythingAsync();
}
