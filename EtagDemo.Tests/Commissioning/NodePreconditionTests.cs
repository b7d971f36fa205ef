using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class NodePreconditionTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);

    [Theory]
    [InlineData("PUT", """{"name":"new"}""", HttpStatusCode.SeeOther)]
    [InlineData("PATCH", """{"name":"new"}""", HttpStatusCode.SeeOther)]
    [InlineData("DELETE", null, HttpStatusCode.NoContent)]
    public async Task A_write_goes_through_only_with_the_current_etag(string method, string? body, HttpStatusCode expected)
    {
        var path = _site.Node(await _site.CommissionAsync("old"));
        var etag = (await _owner.GetAsync(path)).Etag!;

        (await _owner.SendAsync(method, path, body, ("If-Match", "\"another\""))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal(etag, (await _owner.GetAsync(path)).Etag);

        (await _owner.SendAsync(method, path, body, ("If-Match", etag))).Expect(expected);
    }

    [Fact]
    public async Task If_none_match_any_lets_put_create_and_not_replace()
    {
        var path = _site.Node(Site.NewId());

        (await _owner.SendAsync("PUT", path, """{"name":"first"}""", ("If-None-Match", "*"))).Expect(HttpStatusCode.Created);
        (await _owner.SendAsync("PUT", path, """{"name":"second"}""", ("If-None-Match", "*"))).Expect(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task If_match_never_creates() =>
        (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), """{"name":"x"}""", ("If-Match", "*"))).Expect(HttpStatusCode.PreconditionFailed);

    [Fact]
    public async Task Of_two_writers_with_the_same_etag_one_wins()
    {
        var path = _site.Node(await _site.CommissionAsync("old"));
        var etag = (await _owner.GetAsync(path)).Etag!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => _owner.SendAsync("PATCH", path, $$"""{"name":"writer {{writer}}"}""", ("If-Match", etag))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.SeeOther);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
    }
}
