using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Interleavings;

internal sealed class ForgetfulMemory : IForgetfulStore
{
    private readonly MemoryValidatorStore _store = new(Options.Create(new EtagsOptions()), new StoppedTime());

    public IValidatorStore Store => _store;

    public string NewPartition()
    {
        _store.Renew();
        return "shelf:1";
    }

    public Task LoseEverythingAsync()
    {
        _store.Renew();
        return Task.CompletedTask;
    }
}
