using BenchmarkDotNet.Attributes;
using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Tags;
using Microsoft.Extensions.Options;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>One look at the memory store: the entry and the nonces of its tags.</summary>
public class LookupBenchmarks
{
    private const string Build = "build";
    private static readonly EntryKey Key = new("project:1", UInt128.One);
    private readonly MemoryValidatorStore _store = new(Options.Create(new EtagsOptions()), TimeProvider.System);
    private Tag[] _tags = [];

    [Params(1, 8, 32)]
    public int Tags { get; set; }

    [GlobalSetup]
    public async Task RecordAsync()
    {
        _tags = [.. Enumerable.Range(0, Tags).Select(number => Tag.Parse($"project:1:area:{number}"))];
        var look = await _store.CheckAsync(Key, _tags, Build, CancellationToken.None);
        await _store.RecordAsync(Key, new StoredEntry("\"tag\"", [], [], look.Now, new EntryOrigin("", "GET", "/", "", []), default), CancellationToken.None);
        look = await _store.CheckAsync(Key, _tags, Build, CancellationToken.None);
        if (!look.IsHit)
        {
            throw new InvalidOperationException("The entry is no hit; there is nothing to measure.");
        }
    }

    [Benchmark]
    public bool Look()
    {
        var look = _store.CheckAsync(Key, _tags, Build, CancellationToken.None);
        return look.IsCompletedSuccessfully && look.Result.IsHit;
    }
}
