namespace EtagDemo.HttpSemantics.Structured;

/// <summary>Parameters of an item or an inner list, RFC 9651 section 3.1.2: ordered, each key once, the last value wins.</summary>
public sealed class Parameters
{
    private readonly OrderedDictionary<string, BareItem> _values;

    /// <summary>Makes parameters of our own.</summary>
    /// <param name="values">Keys and values; a later key replaces an earlier one.</param>
    /// <exception cref="ArgumentException">A key is no structured key.</exception>
    public Parameters(params IEnumerable<KeyValuePair<string, BareItem>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = new(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            _values[StructuredCharacters.RequireKey(key)] = value;
        }
    }

    internal Parameters(OrderedDictionary<string, BareItem> values) => _values = values;

    /// <summary>No parameters.</summary>
    public static Parameters None { get; } = new(new OrderedDictionary<string, BareItem>(0));

    /// <summary>Keys and values in order.</summary>
    public IReadOnlyCollection<KeyValuePair<string, BareItem>> Values => _values;

    /// <summary>Finds a parameter.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is there.</returns>
    public bool TryGet(string key, out BareItem value) => _values.TryGetValue(key, out value);
}
