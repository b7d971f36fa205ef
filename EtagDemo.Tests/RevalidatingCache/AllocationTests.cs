using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>What a hit costs in the gateway's own code, without a server around it.</summary>
[Collection(MeasuredAlone.Name)]
public class AllocationTests
{
    private const int Count = 1000;

    [Theory]
    [InlineData(2048)]
    [InlineData(100 * 1024)]
    public async Task Hit_allocates_at_most_2_KB_whatever_the_length_of_the_body(int length)
    {
        using var cache = new CachingClient();
        using var origin = new GeneratedOrigin(length, "max-age=3600");
        using var invoker = new HttpMessageInvoker(origin);
        var pipeline = new ApplicationBuilder(cache.Services).UseRevalidatingCache(new CacheOrigin(new Uri("http://projects"), invoker, new Version(1, 1))).Build();
        await AnswerAsync(pipeline, Contexts());
        var contexts = Contexts();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answering = AnswerAsync(pipeline, contexts);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;

        // Nothing waits for anything on a hit, so all of it was on this thread.
        Assert.True(answering.IsCompletedSuccessfully);
        Assert.Equal(1, origin.Requests);
        Assert.All(contexts, context => Assert.Equal((200, length), (context.Response.StatusCode, (int)context.Response.ContentLength!)));
        Assert.True(each <= 2048, $"{each} bytes for each hit");
    }

    private static async Task AnswerAsync(RequestDelegate pipeline, HttpContext[] contexts)
    {
        foreach (var context in contexts)
        {
            await pipeline(context);
        }
    }

    private static HttpContext[] Contexts() => [.. Enumerable.Range(0, Count).Select(_ => Context())];

    private static DefaultHttpContext Context()
    {
        var context = new DefaultHttpContext();
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = "/a";
        context.Request.Method = "GET";
        context.Request.Host = new HostString("gateway");
        context.Request.Protocol = "HTTP/1.1";
        // A server keeps these from request to request.
        context.Features.Set<IHttpResponseFeature>(new HttpResponseFeature { Headers = new HeaderDictionary(32) });
        context.Features.Set<IHttpResponseBodyFeature>(new NoBody());
        Assert.False(context.RequestAborted.IsCancellationRequested);
        return context;
    }
}
