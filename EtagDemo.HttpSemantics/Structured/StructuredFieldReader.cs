using System.Diagnostics.CodeAnalysis;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>The parsing algorithms of RFC 9651 section 4.2 for the composed types. Inner lists do not nest, so neither does this.</summary>
internal ref struct StructuredFieldReader(ReadOnlySpan<char> value)
{
    private ReadOnlySpan<char> _rest = value.Trim(' ');

    public bool TryReadDictionary([NotNullWhen(true)] out IReadOnlyDictionary<string, StructuredMember>? dictionary)
    {
        var members = new OrderedDictionary<string, StructuredMember>(StringComparer.Ordinal);
        dictionary = members;
        while (!_rest.IsEmpty)
        {
            if (!TryReadKey(out var key) || !TryReadValue(out var member))
            {
                return false;
            }

            members[key] = member;
            if (!TryReadSeparator())
            {
                return false;
            }
        }

        return true;
    }

    public bool TryReadList([NotNullWhen(true)] out IReadOnlyList<StructuredMember>? list)
    {
        var members = new List<StructuredMember>();
        list = members;
        while (!_rest.IsEmpty)
        {
            if (!TryReadMember(out var member) || !TryReadSeparator())
            {
                return false;
            }

            members.Add(member);
        }

        return true;
    }

    public bool TryReadOnlyItem([NotNullWhen(true)] out StructuredItem? item) => TryReadItem(out item) && _rest.IsEmpty;

    // A key alone means the boolean true, perhaps with parameters.
    private bool TryReadValue(out StructuredMember member)
    {
        if (Skip('='))
        {
            return TryReadMember(out member);
        }

        var valid = TryReadParameters(out var parameters);
        member = new StructuredMember(new StructuredItem(BareItem.FromBoolean(true), parameters));
        return valid;
    }

    private bool TryReadMember(out StructuredMember member)
    {
        if (Skip('('))
        {
            var isList = TryReadInnerList(out var list);
            member = isList ? new StructuredMember(list!) : default;
            return isList;
        }

        var isItem = TryReadItem(out var item);
        member = isItem ? new StructuredMember(item!) : default;
        return isItem;
    }

    private bool TryReadInnerList([NotNullWhen(true)] out InnerList? list)
    {
        list = null;
        var items = new List<StructuredItem>();
        while (true)
        {
            _rest = _rest.TrimStart(' ');
            if (Skip(')'))
            {
                var valid = TryReadParameters(out var parameters);
                list = new InnerList(items, parameters);
                return valid;
            }

            if (!TryReadItem(out var item) || _rest.IsEmpty || _rest[0] is not (' ' or ')'))
            {
                return false;
            }

            items.Add(item);
        }
    }

    private bool TryReadItem([NotNullWhen(true)] out StructuredItem? item)
    {
        item = null;
        if (!BareItemReader.TryRead(ref _rest, out var value) || !TryReadParameters(out var parameters))
        {
            return false;
        }

        item = new StructuredItem(value, parameters);
        return true;
    }

    private bool TryReadParameters(out Parameters parameters)
    {
        parameters = Parameters.None;
        OrderedDictionary<string, BareItem>? values = null;
        while (Skip(';'))
        {
            _rest = _rest.TrimStart(' ');
            if (!TryReadKey(out var key))
            {
                return false;
            }

            var value = BareItem.FromBoolean(true);
            if (Skip('=') && !BareItemReader.TryRead(ref _rest, out value))
            {
                return false;
            }

            values ??= new(StringComparer.Ordinal);
            values[key] = value;
        }

        parameters = values is null ? Parameters.None : new Parameters(values);
        return true;
    }

    private bool TryReadKey(out string key)
    {
        var length = StructuredCharacters.KeyLength(_rest);
        key = _rest[..length].ToString();
        _rest = _rest[length..];
        return length > 0;
    }

    // At the end, or past a comma that something follows.
    private bool TryReadSeparator()
    {
        _rest = _rest.TrimStart(" \t");
        if (_rest.IsEmpty)
        {
            return true;
        }

        if (!Skip(','))
        {
            return false;
        }

        _rest = _rest.TrimStart(" \t");
        return !_rest.IsEmpty;
    }

    private bool Skip(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
