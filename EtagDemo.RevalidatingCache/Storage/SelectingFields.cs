using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The request fields that Vary nominated, with the values that the stored response was made for (RFC 9111 4.1).</summary>
internal sealed class SelectingFields : IEquatable<SelectingFields>
{
    private readonly IReadOnlyList<string> _names;
    private readonly string?[] _values;
    private int _hash;

    private SelectingFields(IReadOnlyList<string> names, string?[] values)
    {
        _names = names;
        _values = values;
    }

    public static SelectingFields None { get; } = new([], []);

    /// <summary>The bytes it takes where it is shared with no other response.</summary>
    public int Size => 80 + _names.Sum(name => 8 + SharedParts.SizeOf(name)) + _values.Sum(value => 8 + SharedParts.SizeOf(value));

    public static SelectingFields Of(VaryField vary, IRequestFields request)
    {
        if (vary.Names.Count == 0)
        {
            return None;
        }

        var values = new string?[vary.Names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = VaryField.Normalize(vary.Names[i], request.Get(vary.Names[i]));
        }

        return new SelectingFields(vary.Names, values);
    }

    /// <summary>Whether a request would have selected the same response. An absent field matches only an absent one.</summary>
    public bool Match(IRequestFields request)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!Matches(_names[i], request.Get(_names[i]), _values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a request would have selected the same response if it had the same value of one nominated field; false where that field is not nominated.</summary>
    public bool MatchBut(string name, IRequestFields request)
    {
        var others = new SelectingFields([.. _names.Where(each => each != name)], [.. _values.Where((_, i) => _names[i] != name)]);
        return others._names.Count < _names.Count && others.Match(request);
    }

    /// <summary>The fields of another request under the same names.</summary>
    public SelectingFields For(IRequestFields request) => _values.Length == 0 ? None : new(_names, [.. _names.Select(name => VaryField.Normalize(name, request.Get(name)))]);

    public bool Equals(SelectingFields? other) =>
        ReferenceEquals(this, other) || (other is not null && _names.SequenceEqual(other._names) && _values.AsSpan().SequenceEqual(other._values));

    public override bool Equals(object? obj) => Equals(obj as SelectingFields);

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = Hash();

    // What was stored is in normal form, which is its own: an equal line needs no work.
    private static bool Matches(string name, StringValues lines, string? value) =>
        (lines.Count == 1 && string.Equals(lines[0], value, StringComparison.Ordinal)) || VaryField.Normalize(name, lines) == value;

    private int Hash()
    {
        var hash = default(HashCode);
        for (var i = 0; i < _values.Length; i++)
        {
            hash.Add(_names[i], StringComparer.Ordinal);
            hash.Add(_values[i], StringComparer.Ordinal);
        }

        return hash.ToHashCode() | 1;
    }
}
