namespace EtagDemo.Etags.Tags;

/// <summary>
/// Names something a representation depends on: a row or a set, written <c>scope:id[:rest…]</c>, such as <c>project:42:areas</c>.
/// </summary>
/// <remarks>
/// Texts are normalised: lower case, and hyphenated UUIDs without hyphens. Two things that fall together only cause a needless miss; one thing
/// with two names would be a missed change. So nothing is escaped, and nothing distinguishes what a database might take for equal.
/// </remarks>
public readonly record struct Tag
{
    private const int LongestText = 512;

    private Tag(string text) => Text = text;

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>The first two segments, <c>scope:id</c>. All tags of one entry share it, and so does the entry itself.</summary>
    public string Partition
    {
        get
        {
            var second = Text.IndexOf(':', Text.IndexOf(':') + 1);
            return second < 0 ? Text : Text[..second];
        }
    }

    /// <summary>Reads a tag.</summary>
    /// <param name="text"><c>scope:id[:rest…]</c>: at least two segments, none of them empty, no control characters, at most 512 characters.</param>
    /// <exception cref="FormatException">The text is no tag.</exception>
    public static Tag Parse(string text) =>
        TryParse(text, out var tag)
            ? tag
            : throw new FormatException($"'{text}' is no tag. Write scope:id or scope:id:rest, without empty segments, such as project:42:areas.");

    /// <summary>Reads a tag, and says whether the text was one.</summary>
    public static bool TryParse(string? text, out Tag tag)
    {
        tag = default;
        if (text is null || text.Length > LongestText || text.Any(char.IsControl))
        {
            return false;
        }

        var segments = text.ToLowerInvariant().Split(':', StringSplitOptions.TrimEntries);
        if (segments.Length < 2 || segments.Any(segment => segment.Length == 0))
        {
            return false;
        }

        tag = new Tag(string.Join(':', segments.Select(WithoutHyphens)));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string WithoutHyphens(string segment) =>
        segment.Length == 36 && Guid.TryParseExact(segment, "D", out var id) ? id.ToString("N") : segment;
}
