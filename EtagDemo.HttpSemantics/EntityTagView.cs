namespace EtagDemo.HttpSemantics;

/// <summary>An entity tag still inside the text it was found in.</summary>
public readonly ref struct EntityTagView
{
    internal EntityTagView(ReadOnlySpan<char> opaque, bool isWeak)
    {
        Opaque = opaque;
        IsWeak = isWeak;
    }

    /// <summary>What stands between the quotes.</summary>
    public ReadOnlySpan<char> Opaque { get; }

    /// <summary>Whether the tag is weak.</summary>
    public bool IsWeak { get; }

    /// <summary>A tag of its own, independent of the text.</summary>
    /// <returns>The same tag.</returns>
    public EntityTag ToEntityTag() => new(Opaque.ToString(), IsWeak);
}
