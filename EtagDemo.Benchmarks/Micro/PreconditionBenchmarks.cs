using BenchmarkDotNet.Attributes;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>Reading the preconditions of a request and deciding by them.</summary>
public class PreconditionBenchmarks
{
    private const string Current = "\"0123456789abcdef0123456789abcdef\"";
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SelectedRepresentation State = SelectedRepresentation.Tagged(EntityTag.TryParse(Current, out var tag) ? tag : default);
    private readonly HeaderDictionary _one = new() { ["If-None-Match"] = Current };
    private readonly HeaderDictionary _list = new() { ["If-None-Match"] = $"\"a\", W/\"b\", \"c\", {Current}" };

    [Benchmark(Baseline = true)]
    public PreconditionOutcome OneTag() => PreconditionEvaluator.Evaluate("GET", Preconditions.Parse(_one, Now), State);

    [Benchmark]
    public PreconditionOutcome FourTags() => PreconditionEvaluator.Evaluate("GET", Preconditions.Parse(_list, Now), State);
}
