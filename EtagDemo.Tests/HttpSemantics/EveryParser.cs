using EtagDemo.HttpSemantics;
using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

/// <summary>Gives a field's value to every parser there is.</summary>
internal static class EveryParser
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whatever they make of it.</summary>
    public static void Read(StringValues lines)
    {
        var preconditions = new Preconditions(lines, lines, lines, lines, lines, Now);
        var state = new SelectedRepresentation(true, new EntityTag("a"), Now, Now);
        PreconditionEvaluator.Evaluate("GET", preconditions, state);
        PreconditionEvaluator.RangeApplies("GET", preconditions, state);
        _ = EntityTag.TryParse(lines.ToString(), out _);
        CacheDirectives.Parse(lines);
        _ = CacheDirectives.TryParseTargeted(lines, out _);
        VaryField.Parse(lines);
        VaryField.Normalize("x", lines);
        VaryField.Normalize("Accept", lines);
        VaryField.Normalize("Accept-Language", lines);
        StoredFields.IsStored("x", lines);
        AcceptEncodingField.Parse(lines).Accepts(lines);
        ConnectionOptions.Nominated(lines);
        UriAuthority.Normalize("http", lines.ToString());
        ByteRange.Parse(lines);
        _ = ContentRange.TryParse(lines, out _);
        _ = ContentDigest.TryParse(lines, out _);
        WantContentDigest.Choose(lines);
        CacheGroups.Parse(lines);
        AgeField.Parse(lines);
        _ = ContentLengthField.TryParse(lines, out _);
        FieldValue.HasControl(lines.ToString());
        ExpiresField.Parse(lines, Now);
        _ = StructuredFields.TryParseItem(lines, out _);
        _ = StructuredFields.TryParseList(lines, out _);
        _ = StructuredFields.TryParseDictionary(lines, out _);
    }
}
