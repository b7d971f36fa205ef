namespace EtagDemo.HttpSemantics.Structured;

/// <summary>A list in parentheses with its parameters, RFC 9651 section 3.1.1.</summary>
/// <param name="Items">The items.</param>
/// <param name="Parameters">Parameters of the list as a whole.</param>
public sealed record InnerList(IReadOnlyList<StructuredItem> Items, Parameters Parameters);
