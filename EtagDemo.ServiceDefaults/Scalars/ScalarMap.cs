using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>Named scalars, always in ordinal order of their names, so that equal maps are written as equal bytes.</summary>
[JsonConverter(typeof(ScalarMapJsonConverter))]
public sealed class ScalarMap : IEquatable<ScalarMap>, IEnumerable<KeyValuePair<string, Scalar>>
{
    private readonly ImmutableSortedDictionary<string, Scalar> _members;

    private ScalarMap(ImmutableSortedDictionary<string, Scalar> members) => _members = members;

    public static ScalarMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, Scalar>(StringComparer.Ordinal));

    public int Count => _members.Count;

    public Scalar? this[string name] => _members.GetValueOrDefault(name);

    public static ScalarMap Of(IEnumerable<KeyValuePair<string, Scalar>> members) => new(Empty._members.SetItems(members));

    public static ScalarMap Of(params ReadOnlySpan<(string Name, Scalar Value)> members)
    {
        var map = Empty._members.ToBuilder();
        foreach (var (name, value) in members)
        {
            map[name] = value;
        }

        return new ScalarMap(map.ToImmutable());
    }

    public ScalarMap With(string name, Scalar value) => new(_members.SetItem(name, value));

    public ScalarMap Without(string name) => new(_members.Remove(name));

    public bool Equals([NotNullWhen(true)] ScalarMap? other) => other is not null && _members.SequenceEqual(other._members);

    public override bool Equals(object? obj) => Equals(obj as ScalarMap);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _members)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, Scalar>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
