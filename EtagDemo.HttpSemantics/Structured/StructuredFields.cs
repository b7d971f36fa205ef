using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>Parses and writes structured field values, RFC 9651. Parsing never throws, takes one pass, and accepts the whole value or nothing of it.</summary>
public static class StructuredFields
{
    /// <summary>Parses a dictionary, section 4.2.2. Enumerates in the order sent.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="dictionary">Members by key; empty for an absent or empty field.</param>
    /// <returns>False if any part of the field is malformed.</returns>
    public static bool TryParseDictionary(StringValues lines, [NotNullWhen(true)] out IReadOnlyDictionary<string, StructuredMember>? dictionary) =>
        new StructuredFieldReader(FieldLines.Combine(lines)).TryReadDictionary(out dictionary);

    /// <summary>Parses a list, section 4.2.1.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="list">The members; empty for an absent or empty field.</param>
    /// <returns>False if any part of the field is malformed.</returns>
    public static bool TryParseList(StringValues lines, [NotNullWhen(true)] out IReadOnlyList<StructuredMember>? list) =>
        new StructuredFieldReader(FieldLines.Combine(lines)).TryReadList(out list);

    /// <summary>Parses an item, section 4.2.3.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="item">The item.</param>
    /// <returns>False if the field is absent or malformed.</returns>
    public static bool TryParseItem(StringValues lines, [NotNullWhen(true)] out StructuredItem? item) =>
        new StructuredFieldReader(FieldLines.Combine(lines)).TryReadOnlyItem(out item);

    /// <summary>Writes a dictionary, section 4.1.2.</summary>
    /// <param name="dictionary">Members by key, in the order to send.</param>
    /// <returns>The field's value; empty if there are no members: send no field then.</returns>
    /// <exception cref="ArgumentException">A key is no structured key.</exception>
    public static string Serialize(IEnumerable<KeyValuePair<string, StructuredMember>> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var writer = new StructuredFieldWriter();
        foreach (var (key, member) in dictionary)
        {
            writer.WriteMember(key, member);
        }

        return writer.ToString();
    }

    /// <summary>Writes a list, section 4.1.1.</summary>
    /// <param name="list">The members.</param>
    /// <returns>The field's value; empty if there are no members: send no field then.</returns>
    public static string Serialize(IEnumerable<StructuredMember> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var writer = new StructuredFieldWriter();
        foreach (var member in list)
        {
            writer.WriteMember(member);
        }

        return writer.ToString();
    }

    /// <summary>Writes an item, section 4.1.3.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The field's value.</returns>
    public static string Serialize(StructuredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var writer = new StructuredFieldWriter();
        writer.WriteItem(item);
        return writer.ToString();
    }
}
