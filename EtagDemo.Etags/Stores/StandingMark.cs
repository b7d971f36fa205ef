using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>A mark that stood on a tag when the store was asked.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Mark">The mark.</param>
public sealed record StandingMark(Tag Tag, WriterMark Mark);
