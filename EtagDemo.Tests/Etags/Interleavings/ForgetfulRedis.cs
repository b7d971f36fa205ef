using System.Globalization;
using EtagDemo.Etags.Stores;
using EtagDemo.Tests.Etags.Stores;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>A Redis store, which loses everything when its server is flushed.</summary>
internal sealed class ForgetfulRedis(RedisServer server, IValidatorStore store) : IForgetfulStore
{
    private long _partitions;

    public IValidatorStore Store => store;

    public string NewPartition() => string.Create(CultureInfo.InvariantCulture, $"shelf:{Interlocked.Increment(ref _partitions)}");

    public Task LoseEverythingAsync() => server.RunAsync("FLUSHALL");
}
