namespace EtagDemo.HttpSemantics.Structured;

/// <summary>A bare item with its parameters, RFC 9651 section 3.3.</summary>
/// <param name="Value">The value.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record StructuredItem(BareItem Value, Parameters Parameters)
{
    /// <summary>An item without parameters.</summary>
    /// <param name="value">The value.</param>
    public StructuredItem(BareItem value)
        : this(value, Parameters.None)
    {
    }
}
