namespace EtagDemo.HttpSemantics;

/// <summary>An entity tag, RFC 9110 section 8.8.3: an opaque text, and whether it is weak.</summary>
/// <remarks>There are no backslash escapes and <c>W/</c> is case-sensitive; the framework's own parser accepts both wrongly.</remarks>
public readonly record struct EntityTag
{
    private readonly string? _opaque;

    /// <summary>Makes a tag of our own.</summary>
    /// <param name="opaque">What stands between the quotes.</param>
    /// <param name="isWeak">Whether the tag is weak (section 8.8.1).</param>
    /// <exception cref="ArgumentException"><paramref name="opaque"/> has a character that a tag may not have.</exception>
    public EntityTag(string opaque, bool isWeak = false)
    {
        ArgumentNullException.ThrowIfNull(opaque);
        if (EntityTagScanner.OpaqueLength(opaque) != opaque.Length)
        {
            throw new ArgumentException(
                "An entity tag holds no quotes, no white space and no control characters. Encode the value first, for example as hex.", nameof(opaque));
        }

        _opaque = opaque;
        IsWeak = isWeak;
    }

    /// <summary>What stands between the quotes; empty for <c>""</c>, which is a valid tag.</summary>
    public string Opaque => _opaque ?? string.Empty;

    /// <summary>Whether equal tags promise only equivalence, not equal bytes.</summary>
    public bool IsWeak { get; }

    /// <summary>Reads exactly one tag, with optional white space around it, as in the field <c>ETag</c>.</summary>
    /// <param name="text">The field's value.</param>
    /// <param name="tag">The tag read.</param>
    /// <returns>False if the text is anything but one valid tag.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out EntityTag tag)
    {
        text = text.Trim(" \t");
        if (EntityTagScanner.TryRead(text, out var length, out var opaque, out var isWeak) && length == text.Length)
        {
            tag = new EntityTag(opaque.ToString(), isWeak);
            return true;
        }

        tag = default;
        return false;
    }

    /// <summary>Strong comparison, section 8.8.3.2: both strong and equal character by character.</summary>
    /// <param name="other">The tag to compare with.</param>
    /// <returns>Whether the tags are strongly equal.</returns>
    public bool StrongEquals(EntityTag other) => !IsWeak && !other.IsWeak && WeakEquals(other);

    /// <summary>Weak comparison, section 8.8.3.2: equal character by character, weak or not.</summary>
    /// <param name="other">The tag to compare with.</param>
    /// <returns>Whether the tags are weakly equal.</returns>
    public bool WeakEquals(EntityTag other) => string.Equals(Opaque, other.Opaque, StringComparison.Ordinal);

    /// <summary>The same tag made weak.</summary>
    /// <returns>A weak tag with the same opaque text.</returns>
    public EntityTag AsWeak() => new(Opaque, isWeak: true);

    /// <summary>The tag as it is sent.</summary>
    /// <returns>The wire form, quotes included.</returns>
    public override string ToString() => IsWeak ? $"W/\"{Opaque}\"" : $"\"{Opaque}\"";
}
