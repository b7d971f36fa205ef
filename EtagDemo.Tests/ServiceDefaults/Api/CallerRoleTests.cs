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
    [InlineData("owner", true, true, true)]
    [InlineData("manager", true, true, false)]
    [InlineData("editor", true, false, false)]
    [InlineData("viewer", false, false, false)]
    [InlineData("Manager", false, false, false)]
    [InlineData("anything", false, false, false)]
    public void Owners_may_everything_managers_all_but_delete_and_editors_change_content(string role, bool edit, bool manage, bool own) =>
        Assert.Equal((edit, manage, own), (CallerRole.MayEdit(role), CallerRole.MayManage(role), CallerRole.MayOwn(role)));
}
