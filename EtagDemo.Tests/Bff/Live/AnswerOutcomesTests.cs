using EtagDemo.Bff.Live.Sampling;

namespace EtagDemo.Tests.Bff.Live;

public sealed class AnswerOutcomesTests
{
    [Theory]
    [InlineData("GET", 304, "EtagDemo.Bff; fwd=stale; fwd-status=304; stored; detail=response-no-cache", nameof(AnswerOutcome.NotModified))]
    [InlineData("GET", 200, "EtagDemo.Bff; fwd=stale; fwd-status=304; stored; detail=response-no-cache", nameof(AnswerOutcome.FromMemory))]
    [InlineData("HEAD", 200, "EtagDemo.Bff; fwd=stale; fwd-status=304; stored; detail=composite-kept", nameof(AnswerOutcome.FromMemory))]
    [InlineData("GET", 200, "EtagDemo.Bff.Policies; hit; detail=policy", nameof(AnswerOutcome.FromMemory))]
    [InlineData("GET", 200, "EtagDemo.Bff; fwd=uri-miss; stored; detail=uri-miss", nameof(AnswerOutcome.Fetched))]
    [InlineData("GET", 200, "EtagDemo.Bff; fwd=stale; stored; detail=composite-composed", nameof(AnswerOutcome.Fetched))]
    [InlineData("QUERY", 200, null, nameof(AnswerOutcome.Fetched))]
    [InlineData("PATCH", 200, "EtagDemo.Bff; fwd=stale; fwd-status=304", nameof(AnswerOutcome.Changed))]
    [InlineData("DELETE", 204, null, nameof(AnswerOutcome.Changed))]
    [InlineData("GET", 404, null, nameof(AnswerOutcome.Refused))]
    [InlineData("PATCH", 412, null, nameof(AnswerOutcome.Refused))]
    [InlineData("GET", 503, null, nameof(AnswerOutcome.Failed))]
    public void An_answer_counts_as_what_the_client_got(string method, int status, string? cacheStatus, string outcome) =>
        Assert.Equal(outcome, AnswerOutcomes.Of(method, status, cacheStatus).ToString());
}
