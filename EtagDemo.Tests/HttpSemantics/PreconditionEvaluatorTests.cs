using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.HttpSemantics;

public sealed class PreconditionEvaluatorTests
{
    private const string Before = "Sun, 06 Nov 1994 08:49:36 GMT";
    private const string Exactly = "Sun, 06 Nov 1994 08:49:37 GMT";
    private const string After = "Sun, 06 Nov 1994 08:49:38 GMT";

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Modified = new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero).AddMilliseconds(500);
    private static readonly SelectedRepresentation Representation = new(true, new EntityTag("a"), Modified);

    [Theory]
    [Trait("Rfc", "10")]
    [InlineData("GET", "\"a\"", PreconditionOutcome.Proceed)]
    [InlineData("PUT", "\"a\"", PreconditionOutcome.Proceed)]
    [InlineData("PUT", "*", PreconditionOutcome.Proceed)]
    [InlineData("PUT", "\"b\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("GET", "\"b\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("PUT", "W/\"a\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("PUT", "", PreconditionOutcome.PreconditionFailed)]
    [InlineData("DELETE", "*, \"a\"", PreconditionOutcome.PreconditionFailed)]
    public void If_Match_that_is_false_gives_412(string method, string ifMatch, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate(method, Representation, ("If-Match", ifMatch)));

    [Theory]
    [Trait("Rfc", "10")]
    [InlineData("*")]
    [InlineData("\"a\"")]
    public void If_Match_is_false_where_nothing_exists(string ifMatch) =>
        Assert.Equal(PreconditionOutcome.PreconditionFailed, Evaluate("PUT", SelectedRepresentation.None, ("If-Match", ifMatch)));

    [Fact]
    [Trait("Rfc", "10")]
    public void Wildcard_holds_for_a_representation_without_a_tag() =>
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate("PUT", new SelectedRepresentation(true), ("If-Match", "*")));

    [Theory]
    [Trait("Rfc", "11")]
    [InlineData("GET", "W/\"a\"", PreconditionOutcome.NotModified)]
    [InlineData("HEAD", "\"b\", \"a\"", PreconditionOutcome.NotModified)]
    [InlineData("QUERY", "\"a\"", PreconditionOutcome.NotModified)]
    [InlineData("GET", "*", PreconditionOutcome.NotModified)]
    [InlineData("PUT", "\"a\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("POST", "\"a\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("M-SEARCH", "*", PreconditionOutcome.PreconditionFailed)]
    [InlineData("get", "\"a\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("GET", "\"b\"", PreconditionOutcome.Proceed)]
    [InlineData("PUT", "\"b\"", PreconditionOutcome.Proceed)]
    public void If_None_Match_that_is_false_gives_304_or_412(string method, string ifNoneMatch, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate(method, Representation, ("If-None-Match", ifNoneMatch)));

    [Theory]
    [Trait("Rfc", "18")]
    [InlineData(true, PreconditionOutcome.PreconditionFailed)]
    [InlineData(false, PreconditionOutcome.Proceed)]
    public void Put_with_wildcard_creates_or_fails(bool exists, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate("PUT", new SelectedRepresentation(exists), ("If-None-Match", "*")));

    [Fact]
    [Trait("Rfc", "12")]
    public void If_Match_true_and_If_None_Match_false_gives_304() =>
        Assert.Equal(PreconditionOutcome.NotModified, Evaluate("GET", Representation, ("If-Match", "\"a\""), ("If-None-Match", "\"a\"")));

    [Theory]
    [Trait("Rfc", "9")]
    [InlineData("\"b\"", "\"a\"", PreconditionOutcome.PreconditionFailed)]
    [InlineData("\"a\"", "\"b\"", PreconditionOutcome.Proceed)]
    public void If_Match_comes_first(string ifMatch, string ifNoneMatch, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate("GET", Representation, ("If-Match", ifMatch), ("If-None-Match", ifNoneMatch)));

    [Theory]
    [Trait("Rfc", "9")]
    [InlineData(Before, PreconditionOutcome.PreconditionFailed)]
    [InlineData(Exactly, PreconditionOutcome.NotModified)]
    public void If_Unmodified_Since_comes_before_If_None_Match(string since, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate("GET", Representation, ("If-Unmodified-Since", since), ("If-None-Match", "\"a\"")));

    [Theory]
    [Trait("Rfc", "13")]
    [InlineData("GET", Exactly, PreconditionOutcome.NotModified)]
    [InlineData("HEAD", After, PreconditionOutcome.NotModified)]
    [InlineData("GET", Before, PreconditionOutcome.Proceed)]
    [InlineData("PUT", After, PreconditionOutcome.Proceed)]
    [InlineData("QUERY", After, PreconditionOutcome.Proceed)]
    [InlineData("GET", "yesterday", PreconditionOutcome.Proceed)]
    [InlineData("GET", "0", PreconditionOutcome.Proceed)]
    public void If_Modified_Since_counts_for_GET_and_HEAD_and_only_as_a_date(string method, string since, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate(method, Representation, ("If-Modified-Since", since)));

    [Theory]
    [Trait("Rfc", "13")]
    [InlineData("\"b\"")]
    [InlineData("")]
    [InlineData("*, \"a\"")]
    public void If_Modified_Since_is_ignored_beside_If_None_Match(string ifNoneMatch) =>
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate("GET", Representation, ("If-None-Match", ifNoneMatch), ("If-Modified-Since", After)));

    [Fact]
    [Trait("Rfc", "13")]
    public void If_Modified_Since_is_ignored_without_a_modification_date() =>
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate("GET", SelectedRepresentation.Tagged(new EntityTag("a")), ("If-Modified-Since", After)));

    [Theory]
    [Trait("Rfc", "14")]
    [InlineData(Before, PreconditionOutcome.PreconditionFailed)]
    [InlineData(Exactly, PreconditionOutcome.Proceed)]
    [InlineData(After, PreconditionOutcome.Proceed)]
    [InlineData("tomorrow", PreconditionOutcome.Proceed)]
    public void If_Unmodified_Since_counts_only_as_a_date(string since, PreconditionOutcome expected) =>
        Assert.Equal(expected, Evaluate("PUT", Representation, ("If-Unmodified-Since", since)));

    [Fact]
    [Trait("Rfc", "14")]
    public void If_Unmodified_Since_is_ignored_beside_If_Match() =>
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate("PUT", Representation, ("If-Match", "\"a\""), ("If-Unmodified-Since", Before)));

    [Theory]
    [Trait("Rfc", "17")]
    [InlineData("CONNECT")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public void Methods_that_select_no_representation_ignore_preconditions(string method) =>
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate(method, Representation, ("If-Match", "\"b\""), ("If-None-Match", "*")));

    [Fact]
    public void Request_without_preconditions_proceeds()
    {
        Assert.True(Preconditions.Parse(new HeaderDictionary(), Now).IsEmpty);
        Assert.Equal(PreconditionOutcome.Proceed, Evaluate("GET", Representation));
    }

    private static PreconditionOutcome Evaluate(string method, SelectedRepresentation state, params (string Name, string Value)[] fields)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, value) in fields)
        {
            headers[name] = value;
        }

        return PreconditionEvaluator.Evaluate(method, Preconditions.Parse(headers, Now), state);
    }
}
