using EtagDemo.HttpSemantics;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Issue", "13.2")]
public sealed class AcceptEncodingFieldTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "gzip", false)]
    [InlineData("", "gzip", false)]
    [InlineData("gzip", "gzip", true)]
    [InlineData("GZIP", "x-gzip", true)]
    [InlineData("br", "gzip", false)]
    [InlineData("br, gzip;q=0", "gzip", false)]
    [InlineData("gzip;q=x", "gzip", false)]
    [InlineData("gzip;q=0.001", "gzip", true)]
    [InlineData("*", "gzip", true)]
    [InlineData("gzip;q=0, *", "gzip", false)]
    [InlineData("gzip, br", "br, gzip", true)]
    [InlineData("gzip", "br, gzip", false)]
    [InlineData("gzip, identity;q=0", null, false)]
    [InlineData("gzip, *;q=0", null, false)]
    [InlineData("gzip", null, true)]
    public void Content_can_be_read_if_each_of_its_codings_is_accepted(string? acceptEncoding, string? contentEncoding, bool isAccepted) =>
        Assert.Equal(isAccepted, AcceptEncodingField.Parse(acceptEncoding).Accepts(contentEncoding));
}
