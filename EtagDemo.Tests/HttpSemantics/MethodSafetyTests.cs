using EtagDemo.HttpSemantics;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class MethodSafetyTests
{
    [Theory]
    [InlineData("GET", true, true, true)]
    [InlineData("HEAD", true, true, true)]
    [InlineData("QUERY", true, true, true)]
    [InlineData("OPTIONS", true, true, false)]
    [InlineData("TRACE", true, true, false)]
    [InlineData("PUT", false, true, false)]
    [InlineData("DELETE", false, true, false)]
    [InlineData("POST", false, false, false)]
    [InlineData("PATCH", false, false, false)]
    [InlineData("M-SEARCH", false, false, false)]
    [InlineData("get", false, false, false)]
    [InlineData("", false, false, false)]
    public void Methods_have_the_properties_of_the_registry(string method, bool safe, bool idempotent, bool cacheable) =>
        Assert.Equal((safe, idempotent, cacheable), (MethodSafety.IsSafe(method), MethodSafety.IsIdempotent(method), MethodSafety.IsCacheable(method)));
}
