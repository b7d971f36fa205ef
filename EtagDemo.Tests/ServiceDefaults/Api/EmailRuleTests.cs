using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class EmailRuleTests
{
    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData("Ada.L+x@Example.COM", "ada.l+x@example.com")]
    [InlineData("a@b", "a@b")]
    public void Emails_have_one_spelling(string text, string expected)
    {
        Assert.True(EmailRule.TryNormalize(text, out var email));
        Assert.Equal(expected, email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@b.c")]
    [InlineData("a@")]
    [InlineData("a@b@c")]
    [InlineData("a b@c.d")]
    [InlineData("a:b@c.d")]
    [InlineData("a/b@c.d")]
    [InlineData("a@-b.c")]
    [InlineData("a@b..c")]
    [InlineData("a@b.c\n")]
    [InlineData("ädä@example.com")]
    [InlineData("a@b.c, d@e.f")]
    public void What_is_no_email_is_refused(string? text) => Assert.False(EmailRule.TryNormalize(text, out _));

    [Fact]
    public void An_email_has_at_most_254_characters() =>
        Assert.False(EmailRule.TryNormalize("a@" + string.Join('.', Enumerable.Repeat(new string('b', 62), 5)), out _));
}
