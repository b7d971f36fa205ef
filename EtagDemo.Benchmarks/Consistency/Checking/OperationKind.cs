namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>What an operation does to its register.</summary>
internal enum OperationKind
{
    Read,
    Write,

    /// <summary>A write that If-Match let through only over the value that its tag stood for.</summary>
    ConditionalWrite,
}
