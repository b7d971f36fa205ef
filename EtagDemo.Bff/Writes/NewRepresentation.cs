using System.Net;
using EtagDemo.Bff.Forwarding;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Bff.Writes;

/// <summary>Answers a write with the whole new representation of the resource at <paramref name="path"/>, and its ETag.</summary>
internal sealed class NewRepresentation(HttpResponseMessage representation, bool created, string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        if (created)
        {
            headers.Location = path;
        }

        // RFC 9110 8.7: the content is the representation that a GET of this path would give, so its ETag may stand beside it.
        headers[HeaderNames.ContentLocation] = path;
        return new RelayedAnswer(representation, created ? HttpStatusCode.Created : HttpStatusCode.OK).ExecuteAsync(httpContext);
    }
}
