using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Tags;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Etags;

public sealed class TagTests
{
    [Theory]
    [InlineData("project:42", "project:42", "project:42")]
    [InlineData("Project:AbC:Areas", "project:abc:areas", "project:abc")]
    [InlineData("p:0B2E2D6A-5B7C-4C43-9D4F-8B1B7B7E1A11:x", "p:0b2e2d6a5b7c4c439d4f8b1b7b7e1a11:x", "p:0b2e2d6a5b7c4c439d4f8b1b7b7e1a11")]
    [InlineData("user: a@b.c :projects", "user:a@b.c:projects", "user:a@b.c")]
    public void A_tag_is_normalised_so_that_one_thing_has_one_name(string text, string expected, string partition)
    {
        var tag = Tag.Parse(text);

        Assert.Equal((expected, partition), (tag.Text, tag.Partition));
    }

    [Theory]
    [InlineData("project")]
    [InlineData("project:")]
    [InlineData(":42")]
    [InlineData("project:42:")]
    [InlineData("project:4\n2")]
    [InlineData("")]
    public void What_is_no_tag_is_refused(string text) => Assert.Throws<FormatException>(() => Tag.Parse(text));

    [Theory]
    [InlineData("project:{projectId}:zone:{query.zone}", "project:42:zone:7")]
    [InlineData("user:{header.x-user}:projects", "user:a@b.c:projects")]
    [InlineData("all:things", "all:things")]
    public void A_template_takes_route_query_and_header_values(string template, string expected)
    {
        Assert.True(TagTemplate.Parse(template).TryExpand(Request(), out var tag));
        Assert.Equal(expected, tag.Text);
    }

    [Theory]
    [InlineData("project:{other}")]
    [InlineData("project:{query.other}")]
    [InlineData("project:{query.twice}")]
    [InlineData("project:{header.other}")]
    public void A_template_whose_value_is_missing_or_ambiguous_gives_no_tag(string template) =>
        Assert.False(TagTemplate.Parse(template).TryExpand(Request(), out _));

    [Theory]
    [InlineData("project")]
    [InlineData("project:{")]
    [InlineData("project:{}")]
    [InlineData("project::x")]
    public void What_is_no_template_is_refused(string text) => Assert.Throws<FormatException>(() => TagTemplate.Parse(text));

    [Fact]
    public void Keys_of_different_parts_differ()
    {
        string?[][] lists = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["abc", null], ["", "abc"], [], [null], [""], [new string('x', 5000)], [new string('x', 5001)]];

        Assert.Equal(lists.Length, lists.Select(Hash).Distinct().Count());
    }

    private static UInt128 Hash(string?[] parts)
    {
        var hash = new EntryKeyHash();
        foreach (var part in parts)
        {
            hash.Add(part);
        }

        return hash.Finish();
    }

    private static DefaultHttpContext Request()
    {
        var http = new DefaultHttpContext();
        http.Request.RouteValues["projectId"] = "42";
        http.Request.QueryString = new QueryString("?zone=7&twice=1&twice=2");
        http.Request.Headers["x-user"] = "a@b.c";
        return http;
    }
}
