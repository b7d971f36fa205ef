using EtagDemo.HttpSemantics;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Rfc", "1")]
public sealed class EntityTagTests
{
    [Theory]
    [InlineData("\"xyzzy\"", "xyzzy", false)]
    [InlineData("W/\"xyzzy\"", "xyzzy", true)]
    [InlineData("\"\"", "", false)]
    [InlineData("W/\"\"", "", true)]
    [InlineData("\"a,b\"", "a,b", false)]
    [InlineData("\"a\\\"", "a\\", false)]
    [InlineData("\"W/\"", "W/", false)]
    [InlineData("\"caf\u00e9\"", "caf\u00e9", false)]
    [InlineData(" \t\"spaced\" ", "spaced", false)]
    public void Valid_tag_is_read(string text, string opaque, bool isWeak)
    {
        Assert.True(EntityTag.TryParse(text, out var tag));
        Assert.Equal(new EntityTag(opaque, isWeak), tag);
        Assert.Equal(text.Trim(' ', '\t'), tag.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyzzy")]
    [InlineData("\"")]
    [InlineData("W/")]
    [InlineData("W/\"")]
    [InlineData("w/\"xyzzy\"")]
    [InlineData("W\"xyzzy\"")]
    [InlineData("W \"xyzzy\"")]
    [InlineData("W/ \"xyzzy\"")]
    [InlineData("\"xy zzy\"")]
    [InlineData("\"xy\tzzy\"")]
    [InlineData("\"xy\u007fzzy\"")]
    [InlineData("\"xy\\\"zzy\"")]
    [InlineData("'xyzzy'")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("*")]
    public void What_is_no_tag_is_refused(string text) => Assert.False(EntityTag.TryParse(text, out _));

    [Theory]
    [InlineData("W/\"1\"", "W/\"1\"", false, true)]
    [InlineData("W/\"1\"", "W/\"2\"", false, false)]
    [InlineData("W/\"1\"", "\"1\"", false, true)]
    [InlineData("\"1\"", "\"1\"", true, true)]
    [InlineData("\"a\"", "\"A\"", false, false)]
    public void Comparison_follows_the_table_of_the_RFC(string left, string right, bool strong, bool weak)
    {
        Assert.True(EntityTag.TryParse(left, out var a));
        Assert.True(EntityTag.TryParse(right, out var b));
        Assert.Equal((strong, weak), (a.StrongEquals(b), a.WeakEquals(b)));
        Assert.Equal((strong, weak), (b.StrongEquals(a), b.WeakEquals(a)));
    }

    [Fact]
    [Trait("Rfc", "3")]
    public void Weakened_tag_equals_its_origin_only_weakly()
    {
        var tag = new EntityTag("1");
        Assert.True(tag.AsWeak().WeakEquals(tag));
        Assert.False(tag.AsWeak().StrongEquals(tag));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    public void Tag_of_our_own_with_a_forbidden_character_is_a_mistake(string opaque) => Assert.Throws<ArgumentException>(() => new EntityTag(opaque));

    [Fact]
    public void Default_tag_is_the_empty_one() => Assert.Equal("\"\"", default(EntityTag).ToString());

    [Fact]
    public void Every_tag_survives_a_round_trip()
    {
        var random = new RandomText(8_8_3);
        for (var i = 0; i < 2000; i++)
        {
            var tag = new EntityTag(random.Of(random.Next(20), RandomText.Opaque), random.Next(2) == 0);
            Assert.True(EntityTag.TryParse(tag.ToString(), out var read));
            Assert.Equal(tag, read);
        }
    }
}
