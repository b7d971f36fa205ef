using System.Net;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Paths;
using Microsoft.AspNetCore.Http.HttpResults;
using EtagDemo.Bff.Upstreams;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Writes;

/// <summary>
/// Sends a write to the service that owns the resource and follows its Location:
/// 1. the write goes out with the client's preconditions, which only the owner evaluates;
/// 2. a refusal, or an answer with nothing to follow, is passed on as it is;
/// 3. the Location of a 201 or 303 is read through the cache, so that the new representation is in memory at once.
/// </summary>
internal sealed class FollowedWrites(UpstreamClient upstream)
{
    /// <summary>Answers with the whole new representation, which is also what a GET of the same path would give.</summary>
    public Task<IResult> SendAsync(HttpContext context, WriteTarget target) =>
        SendAsync(context, target, write => Task.FromResult<IResult>(new NewRepresentation(write.Representation, write.Created, RawPath.Of(context))));

    /// <summary>Answers as <paramref name="represent"/> says, once the write is done.</summary>
    public async Task<IResult> SendAsync(HttpContext context, WriteTarget target, Func<FollowedWrite, Task<IResult>> represent)
    {
        var (body, refusal) = await JsonBody.ReadAsync(context, BodyLimit.DefaultBytes);
        return refusal ?? await SendAsync(context, target, body!.ToContent(), represent);
    }

    /// <summary>The same with a body of the gateway's own.</summary>
    public async Task<IResult> SendAsync(HttpContext context, WriteTarget target, HttpContent? content, Func<FollowedWrite, Task<IResult>> represent)
    {
        var caller = Caller.Of(context);
        var answer = await upstream.SendAsync(Write(context, target, content, caller), context.RequestAborted);
        if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.SeeOther) || LocationOf(answer) is not { } location)
        {
            return new RelayedAnswer(answer);
        }

        var created = answer.StatusCode is HttpStatusCode.Created || HttpMethods.IsPost(context.Request.Method);
        answer.Dispose();
        var representation = await upstream.GetAsync(target.Service, location, target.Follower ?? caller, context.RequestAborted);
        return representation.IsSuccessStatusCode ? await represent(new FollowedWrite(created, location, representation)) : Unreadable(representation);
    }

    private HttpRequestMessage Write(HttpContext context, WriteTarget target, HttpContent? content, Caller caller)
    {
        var write = upstream.Request(new HttpMethod(context.Request.Method), target.Service, target.PathAndQuery, caller);
        write.Content = content;
        RequestFields.CopyPreconditions(context.Request, write, target.OwnersTags);
        return write;
    }

    private static ProblemHttpResult Unreadable(HttpResponseMessage representation)
    {
        using (representation)
        {
            return TypedResults.Problem(
                $"The change was made, but reading its result back failed with {(int)representation.StatusCode}. GET the resource to see it as it is now.",
                statusCode: StatusCodes.Status502BadGateway);
        }
    }

    // Only a path, and always at the service that answered: no service can send the gateway elsewhere.
    private static string? LocationOf(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } absolute => absolute.PathAndQuery,
        var relative => relative.OriginalString.StartsWith('/') ? relative.OriginalString : null,
    };
}
