namespace EtagDemo.HttpSemantics;

/// <summary>Enumerates the entity tags of a list value in one pass, RFC 9110 section 8.8.3; skips what is no tag.</summary>
/// <remarks>Not <see cref="FieldMembers"/>: in a tag a backslash is a plain character, in a quoted string it escapes.</remarks>
public ref struct EntityTagList
{
    private ReadOnlySpan<char> _rest;
    private ReadOnlySpan<char> _opaque;
    private bool _isWeak;

    internal EntityTagList(ReadOnlySpan<char> value) => _rest = value;

    /// <summary>The tag found last, as a view of the field's text.</summary>
    public readonly EntityTagView Current => new(_opaque, _isWeak);

    /// <summary>Whether a member seen so far was <c>*</c>, which may only stand alone.</summary>
    internal bool SawWildcard { get; private set; }

    /// <summary>Whether a member seen so far was neither a tag nor <c>*</c>: a tag without its quotes, as a rule.</summary>
    internal bool SawMalformed { get; private set; }

    /// <summary>This enumerator.</summary>
    /// <returns>A copy that starts where this one stands.</returns>
    public readonly EntityTagList GetEnumerator() => this;

    /// <summary>Finds the next valid tag.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            _rest = _rest.TrimStart(" \t,");
            if (_rest.IsEmpty)
            {
                return false;
            }

            var isTag = EntityTagScanner.TryRead(_rest, out var length, out _opaque, out _isWeak);
            var member = isTag ? length : 0;
            var end = MemberEnd(_rest, member);
            var isWildcard = _rest[..end].TrimEnd(" \t") is "*";
            isTag = isTag && _rest[length..end].Trim(" \t").IsEmpty;
            SawWildcard |= isWildcard;
            SawMalformed |= !isTag && !isWildcard;
            _rest = _rest[end..];
            if (isTag)
            {
                return true;
            }
        }
    }

    // Past a broken member, quotes still count: a comma between them does not start a new member.
    private static int MemberEnd(ReadOnlySpan<char> text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (text[i] == ',' && !quoted)
            {
                return i;
            }
        }

        return text.Length;
    }
}
