using BenchmarkDotNet.Attributes;
using EtagDemo.Etags.Reading;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>The key of an entry: everything that selects a representation, hashed.</summary>
public class KeyBenchmarks
{
    /// <summary>A field of Vary.</summary>
    [Params("editor")]
    public string Role { get; set; } = "";

    [Benchmark]
    public UInt128 Key()
    {
        var hash = new EntryKeyHash();
        hash.Add("/projects/{projectId}/areas/{areaId}");
        hash.Add("GET");
        hash.Add("");
        hash.Add("/projects/0123456789abcdef0123456789abcdef/areas/fedcba9876543210fedcba9876543210");
        hash.Add("");
        hash.Add(null);
        hash.Add(Role);
        return hash.Finish();
    }
}
