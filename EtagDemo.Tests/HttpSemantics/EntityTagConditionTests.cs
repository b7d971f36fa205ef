using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class EntityTagConditionTests
{
    private static readonly EntityTag Current = new("a");

    [Theory]
    [Trait("Rfc", "10")]
    [InlineData("\"a\"", true)]
    [InlineData("\"b\", \"a\"", true)]
    [InlineData("\"b\",\"a\" , \"c\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData("W/\"a\"", false)]
    [InlineData("\"A\"", false)]
    [InlineData("", false)]
    [InlineData("*", true)]
    public void If_Match_compares_strongly(string value, bool matches) => Assert.Equal(matches, EntityTagCondition.Parse(value).MatchesStrong(Current));

    [Fact]
    [Trait("Rfc", "10")]
    public void Weak_current_tag_never_matches_strongly() => Assert.False(EntityTagCondition.Parse("\"a\", W/\"a\"").MatchesStrong(Current.AsWeak()));

    [Theory]
    [Trait("Rfc", "11")]
    [InlineData("\"a\"", true)]
    [InlineData("W/\"a\"", true)]
    [InlineData("W/\"b\", W/\"a\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData("\"a,a\"", false)]
    [InlineData("a", false)]
    [InlineData("*", true)]
    public void If_None_Match_compares_weakly(string value, bool matches)
    {
        Assert.Equal(matches, EntityTagCondition.Parse(value).MatchesWeak(Current));
        Assert.Equal(matches, EntityTagCondition.Parse(value).MatchesWeak(Current.AsWeak()));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("\"b\", a", true)]
    [InlineData("w/\"a\"", true)]
    [InlineData("\"a", true)]
    [InlineData("\"a\"b", true)]
    [InlineData("\"a\"", false)]
    [InlineData("W/\"a\", \"b\",,", false)]
    [InlineData("*", false)]
    [InlineData("*, \"a\"", false)]
    [InlineData("", false)]
    public void A_member_that_is_no_tag_is_noticed(string value, bool expected) => Assert.Equal(expected, EntityTagCondition.Parse(value).HasMalformed);

    [Fact]
    public void Tag_with_a_comma_is_one_member() => Assert.True(EntityTagCondition.Parse("\"x\", \"a,b\"").MatchesStrong(new EntityTag("a,b")));

    [Fact]
    public void Backslash_in_a_tag_escapes_nothing() => Assert.True(EntityTagCondition.Parse("\"x\\\", \"a\"").MatchesStrong(Current));

    [Theory]
    [Trait("Rfc", "16")]
    [InlineData("*, \"a\"")]
    [InlineData("\"a\", *")]
    [InlineData("\"a\",*,\"b\"")]
    [InlineData("*, *")]
    public void Wildcard_among_other_members_matches_nothing(string value)
    {
        var condition = EntityTagCondition.Parse(value);
        Assert.Equal(EntityTagConditionKind.Invalid, condition.Kind);
        Assert.False(condition.MatchesStrong(Current));
        Assert.False(condition.MatchesWeak(Current));
        Assert.True(condition.IsPresent);
    }

    [Theory]
    [Trait("Rfc", "45")]
    [InlineData("garbage, \"a\"", true)]
    [InlineData("\"a\" garbage", false)]
    [InlineData("\"b\"\"a\"", false)]
    [InlineData("w/\"a\"", false)]
    [InlineData(",, ,\"a\",,", true)]
    [InlineData("\"a", false)]
    [InlineData("x\"b, \"a\"", false)]
    public void Broken_member_matches_nothing_and_spoils_no_other(string value, bool matches)
    {
        var condition = EntityTagCondition.Parse(value);
        Assert.Equal(EntityTagConditionKind.List, condition.Kind);
        Assert.Equal(matches, condition.MatchesWeak(Current));
    }

    [Fact]
    [Trait("Rfc", "45")]
    public void Several_lines_equal_the_combined_one()
    {
        var condition = EntityTagCondition.Parse(new StringValues(["\"b\"", "", "\"a\", \"c\""]));
        var tags = new List<EntityTag>();
        foreach (var tag in condition.Tags)
        {
            tags.Add(tag.ToEntityTag());
        }

        Assert.Equal([new EntityTag("b"), new EntityTag("a"), new EntityTag("c")], tags);
        Assert.True(condition.MatchesStrong(Current));
    }

    [Fact]
    public void Absent_field_is_no_condition() => Assert.False(EntityTagCondition.Parse(default(StringValues)).IsPresent);

    [Theory]
    [InlineData("*")]
    [InlineData("\"a\"")]
    public void Nothing_matches_where_there_is_no_tag(string value) => Assert.False(EntityTagCondition.Parse(value).MatchesWeak(null));

    [Fact]
    public void Matching_allocates_nothing()
    {
        StringValues field = "\"b\", W/\"c\", \"a\"";
        var matched = EntityTagCondition.Parse(field).MatchesWeak(Current);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            matched &= EntityTagCondition.Parse(field).MatchesWeak(Current);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(matched);
    }

    [Fact]
    public void Every_list_gives_back_its_tags_however_it_is_spaced_and_split()
    {
        var random = new RandomText(13_1_2);
        for (var i = 0; i < 500; i++)
        {
            var tags = Enumerable.Range(0, random.Next(6))
                .Select(_ => new EntityTag(random.Of(random.Next(5), RandomText.Opaque), random.Next(2) == 0))
                .ToArray();
            var lines = tags.Select(tag => random.Of(random.Next(3), " \t,") + tag + random.Of(random.Next(3), " \t,")).ToArray();
            var condition = EntityTagCondition.Parse(random.Next(2) == 0 ? new StringValues(lines) : new StringValues(string.Join(",", lines)));
            var read = new List<EntityTag>();
            foreach (var tag in condition.Tags)
            {
                read.Add(tag.ToEntityTag());
            }

            Assert.Equal(tags, read);
        }
    }
}
