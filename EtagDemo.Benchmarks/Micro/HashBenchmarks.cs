using System.IO.Hashing;
using BenchmarkDotNet.Attributes;
using EtagDemo.Etags.Generating;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>The strong ETag over the bytes of a body, and what else it could be made of.</summary>
public class HashBenchmarks
{
    private byte[] _body = [];

    [Params(2 * 1024, 100 * 1024)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _body = new byte[Length];
        new Random(1).NextBytes(_body);
    }

    [Benchmark(Baseline = true)]
    public string ContentEtag()
    {
        var hash = new EtagHash(new XxHash128());
        hash.AppendPiece(_body);
        hash.Close(_body.Length);
        return hash.ToOpaque();
    }

    [Benchmark]
    public byte[] Sha256() => System.Security.Cryptography.SHA256.HashData(_body);
}
