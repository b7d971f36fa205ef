using EtagDemo.HttpSemantics;
using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

/// <summary>No value of any field makes a parser throw, or work longer than its length warrants.</summary>
[Trait("Rfc", "45")]
public sealed class HostileInputTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Repeated { get; } = new(
        "\"", ",", ", ", "\\", "\"\\", "a", "*", "*,", "\"a\",", "\"a\"", "(", "a;b", "a=(", ":A", "a;a=1", "W/", "%\"", "%\"%",
        "bytes=0-0,", "9", "\0", "\u00ff", "\ud800", "x=\"", "x=\",", "a=1,");

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_of_anything_is_read_in_one_pass(string piece)
    {
        var value = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        ParseEverything(value);
        ParseEverything(new StringValues([.. Enumerable.Repeat(piece, 10_000)]));
    }

    [Fact]
    public void A_hundred_thousand_distinct_keys_are_read_in_one_pass() =>
        ParseEverything(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"k{i};p{i}=1")));

    [Fact]
    public void Random_garbage_never_throws()
    {
        var random = new RandomText(45);
        for (var i = 0; i < 20_000; i++)
        {
            ParseEverything(random.Next(4) == 0
                ? new StringValues([random.Hostile(random.Next(6)), random.Hostile(random.Next(6))])
                : new StringValues(random.Hostile(random.Next(12))));
        }
    }

    [Fact]
    public void Null_line_never_throws() => ParseEverything(new StringValues([null, "a", null]));

    private static void ParseEverything(StringValues lines)
    {
        var preconditions = new Preconditions(lines, lines, lines, lines, lines, Now);
        var state = new SelectedRepresentation(true, new EntityTag("a"), Now, Now);
        PreconditionEvaluator.Evaluate("GET", preconditions, state);
        PreconditionEvaluator.RangeApplies("GET", preconditions, state);
        _ = EntityTag.TryParse(lines.ToString(), out _);
        CacheDirectives.Parse(lines);
        _ = CacheDirectives.TryParseTargeted(lines, out _);
        VaryField.Parse(lines);
        VaryField.Normalize(lines);
        StoredFields.IsStored("x", lines);
        ByteRange.Parse(lines);
        _ = ContentRange.TryParse(lines, out _);
        _ = ContentDigest.TryParse(lines, out _);
        WantContentDigest.Choose(lines);
        CacheGroups.Parse(lines);
        AgeField.Parse(lines);
        ExpiresField.Parse(lines, Now);
        _ = StructuredFields.TryParseItem(lines, out _);
        _ = StructuredFields.TryParseList(lines, out _);
        _ = StructuredFields.TryParseDictionary(lines, out _);
    }
}
