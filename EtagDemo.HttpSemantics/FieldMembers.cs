namespace EtagDemo.HttpSemantics;

/// <summary>Enumerates the members of a list value in one pass, RFC 9110 section 5.6.1. A comma inside a quoted string does not separate.</summary>
public ref struct FieldMembers
{
    private ReadOnlySpan<char> _rest;

    internal FieldMembers(ReadOnlySpan<char> value) => _rest = value;

    /// <summary>The member found last, without white space around it; never empty.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>This enumerator.</summary>
    /// <returns>A copy that starts where this one stands.</returns>
    public readonly FieldMembers GetEnumerator() => this;

    /// <summary>Finds the next member.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = MemberLength(_rest);
            Current = _rest[..end].Trim(" \t");
            _rest = end < _rest.Length ? _rest[(end + 1)..] : default;
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static int MemberLength(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' when quoted:
                    i++;
                    break;
                case ',' when !quoted:
                    return i;
            }
        }

        return text.Length;
    }
}
