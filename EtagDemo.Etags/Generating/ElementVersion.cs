namespace EtagDemo.Etags.Generating;

/// <summary>One element that a representation is made of, in one version.</summary>
/// <param name="Id">Its identifier, unique among the elements of the representation.</param>
/// <param name="UpdatedAt">When it last changed, to the microsecond; strictly growing for each element.</param>
public readonly record struct ElementVersion(string Id, DateTimeOffset UpdatedAt)
{
    /// <summary>An element whose identifier is a UUID.</summary>
    public ElementVersion(Guid id, DateTimeOffset updatedAt)
        : this(id.ToString("N"), updatedAt)
    {
    }
}
