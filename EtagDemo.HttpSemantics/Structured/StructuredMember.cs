namespace EtagDemo.HttpSemantics.Structured;

/// <summary>A member of a list or dictionary: an item or an inner list, exactly one of them.</summary>
public readonly struct StructuredMember
{
    /// <summary>A member that is an item.</summary>
    /// <param name="item">The item.</param>
    public StructuredMember(StructuredItem item) => Item = item;

    /// <summary>A member that is an inner list.</summary>
    /// <param name="list">The list.</param>
    public StructuredMember(InnerList list) => List = list;

    /// <summary>The item, if the member is one.</summary>
    public StructuredItem? Item { get; }

    /// <summary>The inner list, if the member is one.</summary>
    public InnerList? List { get; }
}
