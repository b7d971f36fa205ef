using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>A parsed <c>Vary</c>, RFC 9110 section 12.5.5: the request fields that select a representation.</summary>
public sealed record VaryField
{
    // More names than this are no negotiation; such a response is not worth a key and is treated as `*`.
    private const int MaximumNames = 64;

    private static readonly VaryField Nothing = new(false, []);
    private static readonly VaryField Anything = new(true, []);

    private VaryField(bool isAny, string[] names)
    {
        IsAny = isAny;
        Names = names;
    }

    /// <summary>
    /// Whether anything may have selected the representation, so that no later request matches: <c>*</c> among the members, or a member that is no field
    /// name.
    /// </summary>
    public bool IsAny { get; }

    /// <summary>The nominated fields: lower-case, distinct, in ordinal order, so that equal sets give equal keys. Empty for <see cref="IsAny"/>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether nothing but method and URI selects the representation.</summary>
    public bool IsEmpty => !IsAny && Names.Count == 0;

    /// <summary>Reads the field. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>What they nominate.</returns>
    public static VaryField Parse(StringValues lines)
    {
        if (lines.Count == 0)
        {
            return Nothing;
        }

        SortedSet<string>? names = null;
        foreach (var member in FieldLines.Members(lines))
        {
            if (member is "*" || !FieldLines.IsToken(member) || names?.Count >= MaximumNames)
            {
                return Anything;
            }

            names ??= new SortedSet<string>(StringComparer.Ordinal);
            names.Add(member.ToString().ToLowerInvariant());
        }

        return names is null ? Nothing : new VaryField(false, [.. names]);
    }

    /// <summary>
    /// A request field's value in the form in which values are compared, RFC 9111 section 4.1: lines joined as the field's own rules join them, and what the grammar of the field says makes
    /// no difference removed. Of a field whose grammar is not known here nothing is removed: a comma or a space in it may mean anything.
    /// </summary>
    /// <param name="name">The field's name, in any case.</param>
    /// <param name="lines">The lines of the request's field.</param>
    /// <returns>The normal form, which is its own; null if the field is absent, which equals only absent.</returns>
    public static string? Normalize(string name, StringValues lines)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (lines.Count == 0)
        {
            return null;
        }

        // White space around a value is not part of it (RFC 9110 section 5.5).
        var value = FieldLines.Combine(name, lines).Trim(' ', '\t');
        return WeightedList.Is(name) ? WeightedList.Normalize(name, value) : value;
    }
}
