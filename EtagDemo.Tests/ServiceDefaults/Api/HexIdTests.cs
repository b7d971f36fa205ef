using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Tests.ServiceDefaults.Api;

public class HexIdTests
{
    [Theory]
    [InlineData("01a1ff4043707377adf9629b02a43fe4", true)]
    [InlineData("00000000000000000000000000000000", true)]
    [InlineData("01A1FF4043707377ADF9629B02A43FE4", false)]
    [InlineData("01a1ff40-4370-7377-adf9-629b02a43fe4", false)]
    [InlineData("{01a1ff4043707377adf9629b02a43fe4}", false)]
    [InlineData("01a1ff4043707377adf9629b02a43fe", false)]
    [InlineData("01a1ff4043707377adf9629b02a43feg", false)]
    [InlineData(" 01a1ff4043707377adf9629b02a43fe", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_thirty_two_lower_case_digits_are_an_id(string? text, bool expected) => Assert.Equal(expected, HexId.TryParse(text, out _));

    [Fact]
    public void An_id_is_formatted_as_it_is_parsed()
    {
        var id = Guid.NewGuid();

        Assert.True(HexId.TryParse(HexId.Format(id), out var parsed));
        Assert.Equal(id, parsed);
    }
}
