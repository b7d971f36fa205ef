using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Stores;

public sealed class MemoryValidatorStoreTests : ValidatorStoreContract
{
    protected override IValidatorStore Store { get; } = new MemoryValidatorStore(Options.Create(new EtagsOptions { Service = "tests" }), TimeProvider.System);
}
