using EtagDemo.HttpSemantics;

namespace EtagDemo.Tests.HttpSemantics;

[Trait("Issue", "13.6")]
public sealed class UriAuthorityTests
{
    [Theory]
    [InlineData("http", "o.test", "o.test")]
    [InlineData("http", "O.Test", "o.test")]
    [InlineData("http", "o.test:80", "o.test")]
    [InlineData("HTTP", "O.TEST:080", "o.test")]
    [InlineData("http", "o.test:", "o.test")]
    [InlineData("http", "o.test:443", "o.test:443")]
    [InlineData("https", "o.test:443", "o.test")]
    [InlineData("https", "o.test:80", "o.test:80")]
    [InlineData("http", "o.test:08080", "o.test:8080")]
    [InlineData("http", "o.test:0", "o.test:0")]
    [InlineData("http", "o.test:00", "o.test:0")]
    [InlineData("http", "[2001:DB8::1]", "[2001:db8::1]")]
    [InlineData("http", "[2001:DB8::1]:80", "[2001:db8::1]")]
    [InlineData("http", "o.test:x", "o.test:x")]
    [InlineData("ftp", "o.test:80", "o.test:80")]
    [InlineData("http", "\u212aelvin.test", "\u212aelvin.test")]
    [InlineData("http", "", "")]
    public void Case_and_default_port_do_not_count(string scheme, string authority, string normal)
    {
        Assert.Equal(normal, UriAuthority.Normalize(scheme, authority));
        Assert.Same(normal, UriAuthority.Normalize(scheme, normal));
    }
}
