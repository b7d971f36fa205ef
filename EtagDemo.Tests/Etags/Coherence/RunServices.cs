using System.Diagnostics.Metrics;
using EtagDemo.Etags;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Faults;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The library's own read path, write protocol, resolver and barrier, put together around a participant's store and facts.</summary>
internal static class RunServices
{
    private static readonly IOptions<EtagsOptions> Options = Microsoft.Extensions.Options.Options.Create(new EtagsOptions { Service = "enumeration" });
    private static readonly StoppedTime Time = new();
    private static readonly EtagsMetrics Metrics = new(new SilentMeters(), Options, Time);

    public static EpochBarrier Barrier(ITransactionFacts facts) => new(facts, Options, Time, Metrics);

    public static ReadPath ReadPath(IValidatorStore store, EpochBarrier barrier) =>
        new(store, barrier, new NoSink(), Options, Time, NullLogger<ReadPath>.Instance);

    public static WriteProtocol WriteProtocol(IValidatorStore store, ITransactionFacts facts, TimeProvider? time = null) =>
        new(store, facts, Options, time ?? Time, new NoFaults(), Metrics, NullLogger<WriteProtocol>.Instance);

    public static MarkResolver Resolver(IValidatorStore store, ITransactionFacts facts) =>
        new(store, facts, Options, Time, Metrics, NullLogger<MarkResolver>.Instance);

    // The explorer lets the resolver meet every standing mark at every moment, so that nobody needs to bring it any.
    private sealed class NoSink : IMarkSink
    {
        public void Offer(IEnumerable<StandingMark> marks)
        {
        }
    }

    private sealed class SilentMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
