using System.Text;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>
/// Decodes the lines of Connection so that Kestrel keeps what they nominate (RFC 9110 7.6.1). Where all the lines together have exactly one of the options that it knows (close, keep-alive,
/// upgrade), it replaces them by a constant of that name, and what stands beside it is forgotten before anybody behind it could see it. Where they have two, it leaves them alone.
/// So a line that nominates fields is given two: keep-alive beside an upgrade, which changes nothing; close and keep-alive otherwise, of which close is the stronger. Whoever nominates fields
/// has its connection closed after the response, then, which a server may do at any time; clients that do so in earnest are few.
/// </summary>
internal sealed class ConnectionFieldEncoding(Encoding inner) : Encoding
{
    private const string Close = "close";
    private const string KeepAlive = "keep-alive";
    private const string Upgrade = "Upgrade";

    public override int GetByteCount(char[] chars, int index, int count) => inner.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => inner.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = Decode(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(chars.AsSpan(charIndex));
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => inner.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => inner.GetMaxCharCount(byteCount) + Close.Length + KeepAlive.Length + 4;

    /// <summary>The line as Kestrel is to see it.</summary>
    internal static string Keep(string line)
    {
        var options = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (options.All(IsKnown))
        {
            return line;
        }

        return options.Contains(Upgrade, StringComparer.OrdinalIgnoreCase) ? $"{line}, {KeepAlive}" : $"{line}, {Close}, {KeepAlive}";
    }

    private static bool IsKnown(string option) => Is(option, Close) || Is(option, KeepAlive) || Is(option, Upgrade);

    private static bool Is(string option, string known) => option.Equals(known, StringComparison.OrdinalIgnoreCase);

    // Nearly always it is one of these, and then there is no work.
    private string Decode(ReadOnlySpan<byte> bytes) =>
        Ascii.EqualsIgnoreCase(bytes, KeepAlive) ? KeepAlive : Ascii.EqualsIgnoreCase(bytes, Close) ? Close : Keep(inner.GetString(bytes));
}
