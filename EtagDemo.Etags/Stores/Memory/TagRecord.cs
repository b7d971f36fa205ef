using System.Collections.Immutable;

namespace EtagDemo.Etags.Stores.Memory;

/// <summary>A tag's nonce and marks: immutable, swapped as one reference, so that they are always seen together.</summary>
internal sealed record TagRecord(long Nonce, ImmutableArray<WriterMark> Marks)
{
    /// <summary>What an evicted slot holds for ever. Whoever finds it looks for the tag's new slot.</summary>
    public static TagRecord Evicted { get; } = new(0, []);

    public TagRecord With(WriterMark mark) => this with { Marks = Without(mark.Writer).Marks.Add(mark) };

    public TagRecord Without(Guid writer) => this with { Marks = Marks.RemoveAll(mark => mark.Writer == writer) };

    public bool IsMarkedBy(Guid writer) => Marks.Any(mark => mark.Writer == writer);
}
