using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class StoredFieldsTests
{
    [Theory]
    [Trait("Rfc", "28")]
    [InlineData("Connection")]
    [InlineData("keep-alive")]
    [InlineData("Proxy-Authenticate")]
    [InlineData("Proxy-Authentication-Info")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Proxy-Connection")]
    [InlineData("TE")]
    [InlineData("Trailer")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Upgrade")]
    public void Fields_of_one_connection_are_not_stored(string name)
    {
        Assert.False(StoredFields.IsStored(name, default));
        Assert.False(StoredFields.IsUpdatedByNotModified(name, default));
    }

    [Theory]
    [Trait("Rfc", "28")]
    [InlineData("Test-Header")]
    [InlineData("Content-Foo")]
    [InlineData("Set-Cookie")]
    [InlineData("Content-Length")]
    [InlineData("x")]
    [InlineData("")]
    public void Everything_else_is_stored_known_or_not(string name) => Assert.True(StoredFields.IsStored(name, default));

    [Fact]
    [Trait("Rfc", "28")]
    public void Fields_that_Connection_lists_are_not_stored()
    {
        var connection = new StringValues(["close, A", "b"]);
        Assert.False(StoredFields.IsStored("a", connection));
        Assert.False(StoredFields.IsStored("B", connection));
        Assert.True(StoredFields.IsStored("c", connection));
    }

    [Theory]
    [Trait("Rfc", "34")]
    [InlineData("Content-Length", false)]
    [InlineData("content-encoding", false)]
    [InlineData("Content-Range", false)]
    [InlineData("Content-MD5", false)]
    [InlineData("Content-Digest", false)]
    [InlineData("Repr-Digest", false)]
    [InlineData("Content-Type", true)]
    [InlineData("Cache-Control", true)]
    [InlineData("Content-Foo", true)]
    [InlineData("X-Frame-Options", true)]
    public void A_304_updates_all_but_what_describes_the_stored_bytes(string name, bool updated) =>
        Assert.Equal(updated, StoredFields.IsUpdatedByNotModified(name, default));

    [Theory]
    [Trait("Rfc", "20")]
    [InlineData("Content-Location")]
    [InlineData("Date")]
    [InlineData("ETag")]
    [InlineData("Vary")]
    [InlineData("Cache-Control")]
    [InlineData("Expires")]
    public void A_304_keeps_what_it_must(string name)
    {
        Assert.Contains(name, NotModifiedFields.Required);
        Assert.True(NotModifiedFields.Keeps(name));
        Assert.True(NotModifiedFields.Keeps(name.ToUpperInvariant()));
    }

    [Theory]
    [Trait("Rfc", "21")]
    [InlineData("Content-Type")]
    [InlineData("Content-Encoding")]
    [InlineData("Content-Length")]
    [InlineData("Content-Range")]
    [InlineData("content-digest")]
    [InlineData("Transfer-Encoding")]
    public void A_304_says_nothing_about_content(string name) => Assert.False(NotModifiedFields.Keeps(name));
}
