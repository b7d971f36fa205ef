using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class NameRuleTests
{
    public static TheoryData<string?, bool> Names => new()
    {
        { "a", true },
        { "  Büro 1 🏢 ", true },
        { new string('x', 200), true },
        { "  " + new string('x', 200) + "  ", true },
        { new string('x', 201), false },
        { "", false },
        { " \t ", false },
        { null, false },
        { "a\nb", false },
        { "a\0b", false },
        { "a\u0085b", false },
        { "a\ud800b", false },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_has_1_to_200_printable_characters(string? name, bool accepted) => Assert.Equal(accepted, !NameRule.Errors("name", name).Any());

    [Fact]
    public void White_space_around_a_name_is_removed() => Assert.Equal("a b", NameRule.Normalize(" a b\t"));
}
