namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>One operation on one register, as its client saw it. Every value is written at most once to a register.</summary>
/// <param name="Register">The resource whose content is the value.</param>
/// <param name="Client">Who did it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Value">What was read, or is written.</param>
/// <param name="Start">A monotonic moment before it was sent.</param>
/// <param name="End">A moment after its answer was there. Null: nobody knows whether it happened, or may yet.</param>
internal sealed record Operation(string Register, int Client, OperationKind Kind, string Value, long Start, long? End)
{
    /// <summary>For a conditional write: the value that its If-Match stood for.</summary>
    public string? Expected { get; init; }

    /// <summary>For a conditional write: its If-Match.</summary>
    public string? IfMatch { get; init; }

    /// <summary>How it went over the wire, for people.</summary>
    public string Exchange { get; init; } = "";

    public bool IsCertain => End is not null;
}
