using System.Buffers;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>Character classes of RFC 9651 section 3.</summary>
internal static class StructuredCharacters
{
    private static readonly SearchValues<char> TokenRest =
        SearchValues.Create("!#$%&'*+-.^_`|~:/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> KeyRest = SearchValues.Create("*_-.0123456789abcdefghijklmnopqrstuvwxyz");

    public static bool IsPrintable(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    public static bool IsToken(ReadOnlySpan<char> text) => TokenLength(text) is var length && length > 0 && length == text.Length;

    /// <summary>The text itself, if it is a key; anything else is a mistake of the caller.</summary>
    public static string RequireKey(string text) => text.Length > 0 && KeyLength(text) == text.Length
        ? text
        : throw new ArgumentException($"`{text}` is no key. Use lower-case letters, digits, `_`, `-`, `.` and `*`, with a letter or `*` first.", nameof(text));

    public static int TokenLength(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (char.IsAsciiLetter(text[0]) || text[0] == '*') ? Length(text, TokenRest) : 0;

    public static int KeyLength(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (char.IsAsciiLetterLower(text[0]) || text[0] == '*') ? Length(text, KeyRest) : 0;

    private static int Length(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        var end = text.IndexOfAnyExcept(allowed);
        return end < 0 ? text.Length : end;
    }
}
