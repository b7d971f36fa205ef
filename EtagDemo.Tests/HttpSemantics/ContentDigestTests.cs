using System.Text;
using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class ContentDigestTests
{
    // The examples of RFC 9530, sections 2 and B: {"hello": "world"} and a line feed.
    private const string Sha256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
    private static readonly byte[] Content = "{\"hello\": \"world\"}\n"u8.ToArray();

    [Fact]
    [Trait("Rfc", "46")]
    public void Example_of_the_RFC_matches()
    {
        Assert.True(ContentDigest.TryParse(Sha256, out var digest));
        Assert.Equal(DigestVerification.Matches, digest.Verify(Content));
        Assert.Equal(Sha256, ContentDigest.Compute(DigestAlgorithm.Sha256, Content).ToString());
    }

    [Fact]
    [Trait("Rfc", "46")]
    public void One_wrong_byte_differs()
    {
        Assert.True(ContentDigest.TryParse(Sha256, out var digest));
        var other = (byte[])Content.Clone();
        other[3] ^= 1;
        Assert.Equal(DigestVerification.Differs, digest.Verify(other));
        Assert.Equal(DigestVerification.Differs, digest.Verify([]));
    }

    [Fact]
    [Trait("Rfc", "46")]
    public void Every_known_digest_must_be_right()
    {
        var right = ContentDigest.Compute(DigestAlgorithm.Sha512, Content).ToString();
        var wrong = ContentDigest.Compute(DigestAlgorithm.Sha512, "x"u8).ToString();
        Assert.True(ContentDigest.TryParse(new StringValues([Sha256, right]), out var both));
        Assert.Equal(DigestVerification.Matches, both.Verify(Content));
        Assert.Equal($"{Sha256}, {right}", both.ToString());
        Assert.True(ContentDigest.TryParse($"{Sha256}, {wrong}", out var mixed));
        Assert.Equal(DigestVerification.Differs, mixed.Verify(Content));
    }

    [Theory]
    [Trait("Rfc", "46")]
    [InlineData("sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=")]
    [InlineData("sha-256=\"RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=\"")]
    [InlineData("sha-256=:RK/0qy18:")]
    [InlineData("sha-256=::")]
    [InlineData("sha-256")]
    [InlineData("sha-512=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")]
    [InlineData("sha-256=(:AA==:)")]
    [InlineData("SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")]
    public void Malformed_field_is_refused(string value) => Assert.False(ContentDigest.TryParse(value, out _));

    [Fact]
    [Trait("Rfc", "46")]
    public void Only_sha_256_and_sha_512_prove_anything()
    {
        Assert.True(ContentDigest.TryParse("sha=:AAAA:, md5=:AAAA:, unixsum=5", out var digest));
        Assert.False(digest.IsVerifiable);
        Assert.Equal(DigestVerification.NothingToVerify, digest.Verify(Content));
    }

    [Fact]
    public void Hash_that_streamed_by_gives_the_same_digest()
    {
        var hash = System.Security.Cryptography.SHA256.HashData(Content);
        Assert.Equal(Sha256, ContentDigest.FromHash(DigestAlgorithm.Sha256, hash).ToString());
        Assert.Throws<ArgumentException>(() => ContentDigest.FromHash(DigestAlgorithm.Sha512, hash));
    }

    [Theory]
    [Trait("Rfc", "48")]
    [InlineData("sha-256=10", DigestAlgorithm.Sha256)]
    [InlineData("sha-256=1, sha-512=3", DigestAlgorithm.Sha512)]
    [InlineData("sha-256=3, sha-512=3, md5=10", DigestAlgorithm.Sha256)]
    [InlineData("sha-256=0, sha-512=0", null)]
    [InlineData("sha-256=11", null)]
    [InlineData("sha-256", null)]
    [InlineData("md5=10", null)]
    [InlineData("&", null)]
    [InlineData("", null)]
    public void Wanted_algorithm_is_the_one_of_most_weight(string value, DigestAlgorithm? expected) => Assert.Equal(expected, WantContentDigest.Choose(value));

    [Fact]
    [Trait("Rfc", "47")]
    public void Digest_is_of_the_bytes_and_of_nothing_made_up() =>
        Assert.NotEqual(
            ContentDigest.Compute(DigestAlgorithm.Sha256, Content).ToString(),
            ContentDigest.Compute(DigestAlgorithm.Sha256, Encoding.UTF8.GetBytes(Sha256)).ToString());
}
