using System.Buffers;
using System.Text;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

public sealed class CompositeTests : IDisposable
{
    private readonly CachingClient _cache = new();
    private readonly Dictionary<string, (string Tag, string Body)> _resources = new() { ["/owner"] = ("\"o1\"", "owner"), ["/part"] = ("\"p1\"", "part") };
    private int _composed;

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Tag_changes_exactly_when_the_tag_of_a_part_does()
    {
        await using var origin = await StartAsync();
        var first = await AnswerAsync(origin);
        var second = await AnswerAsync(origin);
        _resources["/part"] = ("\"p2\"", "part");
        var third = await AnswerAsync(origin);
        Assert.Equal(first["ETag"], second["ETag"]);
        Assert.NotEqual(first["ETag"], third["ETag"]);
        Assert.Equal("no-cache", first["Cache-Control"]);
    }

    [Fact]
    public async Task Matching_condition_gets_304_without_composing()
    {
        await using var origin = await StartAsync();
        var first = await AnswerAsync(origin);
        var second = await AnswerAsync(origin, ifNoneMatch: first["ETag"]);
        Assert.Equal((304, "", 1), (second.Status, second.Body, _composed));
        Assert.Equal(first["ETag"], second["ETag"]);
    }

    [Fact]
    public async Task Composed_body_is_kept_beside_the_tags_of_its_parts()
    {
        await using var origin = await StartAsync();
        var first = await AnswerAsync(origin);
        var second = await AnswerAsync(origin);
        Assert.Equal(("owner+part", "owner+part", 1), (first.Body, second.Body, _composed));
        Assert.Contains("composite-kept", second.CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_that_is_no_success_is_passed_on_without_its_validators()
    {
        await using var origin = await StartAsync();
        _resources.Remove("/part");
        var answer = await AnswerAsync(origin);
        Assert.Equal((404, "none"), (answer.Status, answer.Body));
        Assert.Null(answer["ETag"]);
        Assert.Equal(0, _composed);
    }

    [Fact]
    public async Task Owners_tag_can_be_had_from_the_composites()
    {
        await using var origin = await StartAsync();
        Assert.True(EntityTag.TryParse((await AnswerAsync(origin))["ETag"], out var tag));
        Assert.Equal("\"o1\"", CompositeTag.OwnerPart(tag)!.Value.ToString());
        Assert.Equal(tag, await Composite.TagAsync(Plan(origin), CancellationToken.None));
        Assert.Null(CompositeTag.OwnerPart(new EntityTag("plain")));
    }

    [Fact]
    public async Task Parts_are_fetched_side_by_side_and_dependent_ones_after_them()
    {
        await using var origin = await StartAsync();
        var gate = new Gate();
        var arrived = 0;
        origin.Answer = async context =>
        {
            if (Interlocked.Increment(ref arrived) == 2)
            {
                gate.Open();
            }

            await gate.PassAsync();
            await Answers.Ok("x", ("ETag", "\"1\""), ("Cache-Control", "no-cache"))(context);
        };
        var plan = Plan(origin).Then(async (parts, ct) =>
        {
            Assert.Equal(2, parts.Count);
            return await _cache.Client.GetAsync(new Uri(origin.Address, "/third"), ct);
        });
        await AnswerAsync(plan, null);
        Assert.Equal(3, origin.Requests.Count);
    }

    private async Task<ScriptedOrigin> StartAsync()
    {
        var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = context => _resources.TryGetValue(context.Request.Path.Value!, out var resource)
            ? Answers.Validating(resource.Tag, resource.Body, ("Cache-Control", "no-cache"))(context)
            : Answers.Status(404, "none", ("ETag", "\"gone\""))(context);
        return origin;
    }

    private CompositePlan Plan(ScriptedOrigin origin) =>
        new CompositePlan("thing", ct => _cache.Client.GetAsync(new Uri(origin.Address, "/owner"), ct))
            .Part(ct => _cache.Client.GetAsync(new Uri(origin.Address, "/part"), ct))
            .Compose(async (parts, body, ct) =>
            {
                _composed++;
                body.Write(Encoding.UTF8.GetBytes($"{await parts[0].Response.Content.ReadAsStringAsync(ct)}+{await parts[1].Response.Content.ReadAsStringAsync(ct)}"));
            });

    private Task<Exchange> AnswerAsync(ScriptedOrigin origin, string? ifNoneMatch = null) => AnswerAsync(Plan(origin), ifNoneMatch);

    private async Task<Exchange> AnswerAsync(CompositePlan plan, string? ifNoneMatch)
    {
        var context = new DefaultHttpContext { RequestServices = _cache.Services };
        context.Request.Method = "GET";
        context.Request.Headers.IfNoneMatch = ifNoneMatch;
        using var body = new MemoryStream();
        context.Response.Body = body;
        var answer = await _cache.Services.GetRequiredService<Composite>().AnswerAsync(context, plan);
        await answer.ExecuteAsync(context);
        return new Exchange(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()));
    }
}
