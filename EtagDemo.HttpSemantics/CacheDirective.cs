namespace EtagDemo.HttpSemantics;

/// <summary>One directive: its name, and its argument without quotes if it has one.</summary>
internal readonly ref struct CacheDirective(ReadOnlySpan<char> name, ReadOnlySpan<char> argument, bool hasArgument)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public ReadOnlySpan<char> Argument { get; } = argument;

    public bool HasArgument { get; } = hasArgument;

    /// <summary>Takes a list member apart. White space beside the equals sign, which no grammar allows, stays in the argument and so spoils a number.</summary>
    public static CacheDirective Parse(ReadOnlySpan<char> member)
    {
        var equals = member.IndexOf('=');
        if (equals < 0)
        {
            return new(member, default, hasArgument: false);
        }

        var name = member[..equals].TrimEnd(" \t");
        var argument = name.Length < equals ? member[equals..] : Unquote(member[(equals + 1)..]);
        return new(name, argument, hasArgument: true);
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
}
