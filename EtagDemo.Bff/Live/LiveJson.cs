using System.Text.Json.Serialization;
using EtagDemo.Bff.Live.Bench;
using EtagDemo.Bff.Live.Sampling;
using EtagDemo.Bff.Live.Services;

namespace EtagDemo.Bff.Live;

/// <summary>Every JSON document of the page, and what services answer about themselves.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(IReadOnlyList<HistoryPoint>))]
[JsonSerializable(typeof(ServiceStats))]
[JsonSerializable(typeof(PartitionState))]
[JsonSerializable(typeof(BenchRequest))]
[JsonSerializable(typeof(ExchangeReport))]
internal sealed partial class LiveJson : JsonSerializerContext;
