using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Coverage;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Reading;

/// <summary>What a tagged read works with; the same for every request.</summary>
internal sealed record ReadServices(
    ReadPath Path, IReadSnapshots Snapshots, IOptions<EtagsOptions> Options, TimeProvider Time, EtagsMetrics Metrics, CoverageRecorder Coverage, ILogger<ReadServices> Logger);
