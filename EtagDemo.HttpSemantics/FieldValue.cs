using System.Buffers;

namespace EtagDemo.HttpSemantics;

/// <summary>The characters of a field's value, RFC 9110 section 5.5.</summary>
public static class FieldValue
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(control => control != '\t'), '\x7f']);

    /// <summary>Whether the value has a control character other than the horizontal tab: such a value is invalid, and dangerous where another recipient reads it otherwise.</summary>
    /// <param name="value">The value of one line.</param>
    /// <returns>True if it has one.</returns>
    public static bool HasControl(ReadOnlySpan<char> value) => value.ContainsAny(Controls);
}
