using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics.Structured;

public sealed class StructuredFieldsTests
{
    [Theory]
    [InlineData("42")]
    [InlineData("-42")]
    [InlineData("999999999999999")]
    [InlineData("4.5")]
    [InlineData("-0.001")]
    [InlineData("\"hello world\"")]
    [InlineData("\"a \\\"quoted\\\" \\\\ text\"")]
    [InlineData("foo123/456")]
    [InlineData("*a:b")]
    [InlineData(":cHJldGVuZCB0aGlzIGlzIGJpbmFyeSBjb250ZW50Lg==:")]
    [InlineData("::")]
    [InlineData("?1")]
    [InlineData("?0")]
    [InlineData("@1659578233")]
    [InlineData("%\"This is intended for display to %c3%bcsers.\"")]
    [InlineData("abc;a=1;b=2;cde_456")]
    [InlineData("5;foo=bar;baz=?0")]
    public void Item_in_normal_form_survives_a_round_trip(string text)
    {
        Assert.True(StructuredFields.TryParseItem(text, out var item));
        Assert.Equal(text, StructuredFields.Serialize(item));
    }

    [Theory]
    [InlineData(" 1 ", "1")]
    [InlineData("042", "42")]
    [InlineData("-0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.0", "1.0")]
    [InlineData(":YWI:", ":YWI=:")]
    [InlineData("1; a;  a=2", "1;a=2")]
    [InlineData("1;a=?1", "1;a")]
    public void Item_in_another_form_is_normalised(string text, string normal)
    {
        Assert.True(StructuredFields.TryParseItem(text, out var item));
        Assert.Equal(normal, StructuredFields.Serialize(item));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1000000000000000")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.2345")]
    [InlineData("1234567890123.1")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("1 2")]
    [InlineData("1,2")]
    [InlineData("\"open")]
    [InlineData("\"bad \\escape\"")]
    [InlineData("\"caf\u00e9\"")]
    [InlineData("\"tab\there\"")]
    [InlineData("\"ends with \\")]
    [InlineData(":AAAA")]
    [InlineData(":A:")]
    [InlineData(":AA AA:")]
    [InlineData(":AA=A:")]
    [InlineData(":AA-_:")]
    [InlineData("?")]
    [InlineData("?2")]
    [InlineData("?true")]
    [InlineData("@")]
    [InlineData("@1.5")]
    [InlineData("@\"1\"")]
    [InlineData("%\"%C3%BC\"")]
    [InlineData("%\"%c3\"")]
    [InlineData("%\"%ff\"")]
    [InlineData("%\"%4")]
    [InlineData("%x")]
    [InlineData("1;")]
    [InlineData("1;A=1")]
    [InlineData("1;a=")]
    [InlineData("(1)")]
    [InlineData("&")]
    public void What_is_no_item_is_refused_as_a_whole(string text) => Assert.False(StructuredFields.TryParseItem(text, out _));

    [Theory]
    [InlineData("sugar, tea, rum")]
    [InlineData("(\"foo\" \"bar\"), (\"baz\"), (\"bat\" \"one\"), ()")]
    [InlineData("(\"foo\";a=1;b=2);lvl=5, (\"bar\" \"baz\");lvl=1")]
    [InlineData("abc;a=1;b=2;cde_456, (ghi;jk=4 l);q=\"9\";r=w")]
    [InlineData("")]
    public void List_in_normal_form_survives_a_round_trip(string text)
    {
        Assert.True(StructuredFields.TryParseList(text, out var list));
        Assert.Equal(text, StructuredFields.Serialize(list));
    }

    [Theory]
    [InlineData("a,")]
    [InlineData(",a")]
    [InlineData("a,,b")]
    [InlineData("a b")]
    [InlineData("(a")]
    [InlineData("(a,b)")]
    [InlineData("(a\"b\")")]
    [InlineData("((a))")]
    [InlineData("(a))")]
    [InlineData("a, (b;c=(d))")]
    [InlineData("\ta")]
    public void What_is_no_list_is_refused_as_a_whole(string text) => Assert.False(StructuredFields.TryParseList(text, out _));

    [Theory]
    [InlineData("en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:")]
    [InlineData("a=?0, b, c;foo=bar")]
    [InlineData("rating=1.5, feelings=(joy sadness)")]
    [InlineData("a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid")]
    public void Dictionary_in_normal_form_survives_a_round_trip(string text)
    {
        Assert.True(StructuredFields.TryParseDictionary(text, out var dictionary));
        Assert.Equal(text, StructuredFields.Serialize(dictionary));
    }

    [Theory]
    [InlineData("a=1,")]
    [InlineData("a=")]
    [InlineData("a =1")]
    [InlineData("a= 1")]
    [InlineData("A=1")]
    [InlineData("1=a")]
    [InlineData("=1")]
    [InlineData("a=1 b=2")]
    [InlineData("a=1;,b")]
    public void What_is_no_dictionary_is_refused_as_a_whole(string text) => Assert.False(StructuredFields.TryParseDictionary(text, out _));

    [Fact]
    [Trait("Rfc", "45")]
    public void Later_key_replaces_the_value_and_keeps_the_place_over_several_lines()
    {
        Assert.True(StructuredFields.TryParseDictionary(new StringValues(["a=1, b=2", "a=3 \t,\tc"]), out var dictionary));
        Assert.Equal("a=3, b=2, c", StructuredFields.Serialize(dictionary));
    }

    [Fact]
    public void Value_that_a_type_cannot_hold_is_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BareItem.FromInteger(1_000_000_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => BareItem.FromDecimal(1_000_000_000_000m));
        Assert.Throws<ArgumentException>(() => BareItem.FromString("caf\u00e9"));
        Assert.Throws<ArgumentException>(() => BareItem.FromToken("two words"));
        Assert.Throws<ArgumentException>(() => new Parameters(KeyValuePair.Create("Upper", BareItem.FromBoolean(true))));
    }

    [Fact]
    public void Decimal_is_rounded_half_to_even() =>
        Assert.Equal("1.002", StructuredFields.Serialize(new StructuredItem(BareItem.FromDecimal(1.0025m))));
}
