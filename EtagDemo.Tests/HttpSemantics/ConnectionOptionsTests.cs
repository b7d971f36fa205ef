using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Issue", "13.1")]
public sealed class ConnectionOptionsTests
{
    [Theory]
    [Trait("Rfc", "28")]
    [InlineData("x-u", "X-U", true)]
    [InlineData("close, X-U", "x-u", true)]
    [InlineData(",,\tX-U\t,", "X-U", true)]
    [InlineData("\"a, X-U", "X-U", true)]
    [InlineData("x-u2, x-", "X-U", false)]
    [InlineData("", "X-U", false)]
    [InlineData("Cookie", "Cookie", true)]
    [InlineData("Authorization", "Authorization", true)]
    public void Option_nominates_the_field_of_its_name(string connection, string name, bool isNominated)
    {
        Assert.Equal(isNominated, ConnectionOptions.Nominates(connection, name));
        Assert.Equal(isNominated, ConnectionOptions.Nominated(connection).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("content-length")]
    [InlineData("Content-Type")]
    [InlineData("Content-Anything")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Cache-Control")]
    [InlineData("CDN-Cache-Control")]
    [InlineData("Vary")]
    [InlineData("Age")]
    [InlineData("Date")]
    [InlineData("ETag")]
    [InlineData("Expires")]
    [InlineData("Last-Modified")]
    [InlineData("If-Match")]
    [InlineData("If-None-Match")]
    [InlineData("If-Modified-Since")]
    [InlineData("If-Unmodified-Since")]
    [InlineData("If-Range")]
    public void Field_that_is_for_all_recipients_is_never_nominated(string name)
    {
        Assert.False(ConnectionOptions.MayNominate(name));
        Assert.False(ConnectionOptions.Nominates($"close, {name}", name));
        Assert.Empty(ConnectionOptions.Nominated(name));
        Assert.Equal(!StoredFields.IsHopByHop(name), StoredFields.IsStored(name, name));
    }

    [Fact]
    [Trait("Rfc", "45")]
    public void Several_lines_equal_the_combined_one() => Assert.Equal(["close", "a", "b"], ConnectionOptions.Nominated(new StringValues(["close, a", "no token", "b, host"])));
}
