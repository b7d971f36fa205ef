using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class CallerRoleTests
{
    [Theory]
    [InlineData("owner", true)]
    [InlineData("site-lead_2", true)]
    [InlineData("Owner", false)]
    [InlineData("2nd", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg", false)]
    public void A_role_is_a_short_lower_case_word(string role, bool expected) => Assert.Equal(expected, CallerRole.IsValid(role));

    [Theory]
    [InlineData("owner", true, true)]
    [InlineData("editor", true, false)]
    [InlineData("viewer", false, false)]
    [InlineData("anything", false, false)]
    public void Owners_may_everything_and_editors_change_content(string role, bool edit, bool own) =>
        Assert.Equal((edit, own), (CallerRole.MayEdit(role), CallerRole.MayOwn(role)));
}
