namespace EtagDemo.Benchmarks.Sample;

/// <summary>Something of the system that has a name by which a building knows it.</summary>
internal interface INamed
{
    string Name { get; }
}
