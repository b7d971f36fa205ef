using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

/// <summary>No value of any field makes a parser throw, or work longer than its length warrants.</summary>
[Trait("Rfc", "45")]
public sealed class HostileInputTests
{
    public static TheoryData<string> Repeated { get; } = new(
        "\"", ",", ", ", "\\", "\"\\", "a", "*", "*,", "\"a\",", "\"a\"", "(", "a;b", "a=(", ":A", "a;a=1", "W/", "%\"", "%\"%",
        "bytes=0-0,", "9", "\0", "\u00ff", "\ud800", "x=\"", "x=\",", "a=1,");

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_of_anything_is_read_in_one_pass(string piece)
    {
        var value = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        EveryParser.Read(value);
        EveryParser.Read(new StringValues([.. Enumerable.Repeat(piece, 10_000)]));
    }

    [Fact]
    public void A_hundred_thousand_distinct_keys_are_read_in_one_pass() =>
        EveryParser.Read(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"k{i};p{i}=1")));

    [Fact]
    public void Random_garbage_never_throws()
    {
        var random = new RandomText(45);
        for (var i = 0; i < 20_000; i++)
        {
            EveryParser.Read(random.Next(4) == 0
                ? new StringValues([random.Hostile(random.Next(6)), random.Hostile(random.Next(6))])
                : new StringValues(random.Hostile(random.Next(12))));
        }
    }

    [Fact]
    public void Null_line_never_throws() => EveryParser.Read(new StringValues([null, "a", null]));
}
