using System.Net;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 10: an origin may answer before it has read the request.</summary>
public sealed class EarlyRefusalTests
{
    private const string Refusal = "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 8\r\n\r\ntoo much";

    [Theory]
    [InlineData(200_000, true)]
    [InlineData(20_000_000, true)]
    [InlineData(100_000_000, true)]
    [InlineData(20_000_000, false)]
    public async Task Early_refusal_of_an_upload_reaches_the_client(int length, bool hasLength)
    {
        await using var origin = new ClosingOrigin { Answer = Refusal };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        for (var i = 0; i < 5; i++)
        {
            var answer = await cached.SendAsync("POST", "/a", hasLength ? [] : [("Transfer-Encoding", "chunked")], new ByteArrayContent(new byte[length]));
            Assert.Equal((413, "too much"), (answer.Status, answer.Body));
        }

        origin.Answer = ClosingOrigin.Ok("X-A: 1", "next");
        Assert.Equal("next", (await cached.SendAsync("POST", "/a", [], new StringContent("x"))).Body);
    }

    [Fact]
    public async Task Origin_that_breaks_an_upload_off_without_an_answer_is_a_502()
    {
        await using var origin = new ClosingOrigin { Answer = "" };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        Assert.Equal(502, (await cached.SendAsync("POST", "/a", [], new ByteArrayContent(new byte[20_000_000]))).Status);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Limit_of_the_origins_server_reaches_the_client(HttpProtocols protocols)
    {
        await using var cached = await CachedOrigin.StartAsync(
            async context =>
            {
                context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = 1000;
                try
                {
                    await context.Request.Body.CopyToAsync(Stream.Null);
                }
                catch (Microsoft.AspNetCore.Http.BadHttpRequestException refusal)
                {
                    context.Response.StatusCode = refusal.StatusCode;
                }
            },
            readsBodies: false,
            protocols: protocols);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((int)HttpStatusCode.RequestEntityTooLarge, (await cached.SendAsync("PUT", "/a", [], new ByteArrayContent(new byte[5_000_000]))).Status);
        }
    }
}
