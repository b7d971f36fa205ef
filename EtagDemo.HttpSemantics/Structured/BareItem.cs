namespace EtagDemo.HttpSemantics.Structured;

/// <summary>A value without parameters, RFC 9651 section 3.3.</summary>
public readonly struct BareItem : IEquatable<BareItem>
{
    private const long MaximumInteger = 999_999_999_999_999;

    private readonly object? _reference;
    private readonly long _number;

    private BareItem(BareItemKind kind, long number, object? reference = null)
    {
        Kind = kind;
        _number = number;
        _reference = reference;
    }

    /// <summary>Which type the value has.</summary>
    public BareItemKind Kind { get; }

    /// <summary>An integer of at most 15 digits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number has more digits.</exception>
    public static BareItem FromInteger(long value) => new(BareItemKind.Integer, InRange(value));

    /// <summary>A decimal of at most 12 digits before and 3 after the point; rounded half to even (section 4.1.5).</summary>
    /// <param name="value">The number.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number has more digits.</exception>
    public static BareItem FromDecimal(decimal value)
    {
        var rounded = decimal.Round(value, 3, MidpointRounding.ToEven);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimal.Abs(rounded), 999_999_999_999.999m, nameof(value));
        return new(BareItemKind.Decimal, (long)(rounded * 1000));
    }

    /// <summary>A string of printable ASCII.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">The text has other characters; a display string may hold them.</exception>
    public static BareItem FromString(string value) => StructuredCharacters.IsPrintable(value)
        ? new(BareItemKind.String, 0, value)
        : throw new ArgumentException("A structured string holds printable ASCII only. Use a display string, or encode the value.", nameof(value));

    /// <summary>A token.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">The text is no token.</exception>
    public static BareItem FromToken(string value) => StructuredCharacters.IsToken(value)
        ? new(BareItemKind.Token, 0, value)
        : throw new ArgumentException(
            "A structured token starts with a letter or `*` and has token characters, `:` and `/` only. Use a string.", nameof(value));

    /// <summary>A byte sequence.</summary>
    /// <param name="value">The bytes; not copied.</param>
    /// <returns>The item.</returns>
    public static BareItem FromBytes(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(BareItemKind.Bytes, 0, value);
    }

    /// <summary>A boolean.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The item.</returns>
    public static BareItem FromBoolean(bool value) => new(BareItemKind.Boolean, value ? 1 : 0);

    /// <summary>A date.</summary>
    /// <param name="secondsSince1970">Seconds since the start of 1970, UTC.</param>
    /// <returns>The item.</returns>
    public static BareItem FromDate(long secondsSince1970) => new(BareItemKind.Date, InRange(secondsSince1970));

    /// <summary>A display string.</summary>
    /// <param name="value">Any Unicode text.</param>
    /// <returns>The item.</returns>
    public static BareItem FromDisplayString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(BareItemKind.DisplayString, 0, value);
    }

    /// <summary>The value if it is an integer.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGetInteger(out long value)
    {
        value = _number;
        return Kind == BareItemKind.Integer;
    }

    /// <summary>The value if it is a decimal.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = _number / 1000m;
        return Kind == BareItemKind.Decimal;
    }

    /// <summary>The value if it is a boolean.</summary>
    /// <param name="value">The truth.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = _number != 0;
        return Kind == BareItemKind.Boolean;
    }

    /// <summary>The value if it is a date.</summary>
    /// <param name="secondsSince1970">Seconds since the start of 1970, UTC.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGetDate(out long secondsSince1970)
    {
        secondsSince1970 = _number;
        return Kind == BareItemKind.Date;
    }

    /// <summary>The value if it is a byte sequence.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGetBytes(out ReadOnlyMemory<byte> value)
    {
        value = _reference as byte[];
        return Kind == BareItemKind.Bytes;
    }

    /// <summary>The value's text if it is of this kind.</summary>
    /// <param name="kind">String, token or display string.</param>
    /// <param name="value">The text, decoded.</param>
    /// <returns>Whether it is of that kind.</returns>
    public bool TryGetText(BareItemKind kind, out string value)
    {
        value = _reference as string ?? string.Empty;
        return Kind == kind && _reference is string;
    }

    /// <inheritdoc/>
    public bool Equals(BareItem other) => Kind == other.Kind && _number == other._number && (_reference, other._reference) switch
    {
        (byte[] mine, byte[] theirs) => mine.AsSpan().SequenceEqual(theirs),
        var (mine, theirs) => Equals(mine, theirs),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BareItem other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, _reference is string text ? text.GetHashCode(StringComparison.Ordinal) : 0);

    /// <summary>Whether the values are of one type and equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if equal.</returns>
    public static bool operator ==(BareItem left, BareItem right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if different.</returns>
    public static bool operator !=(BareItem left, BareItem right) => !left.Equals(right);

    private static long InRange(long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaximumInteger);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, -MaximumInteger);
        return value;
    }
}
