using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Audits;

/// <summary>
/// Compares a site scan with what was commissioned. To the service it is a QUERY in either case, so that the cache keeps the result under the digest of the scan.
/// A client's POST is answered in full: a POST has no 304.
/// </summary>
internal sealed class SiteScans(UpstreamClient upstream)
{
    public async Task<IResult> CompareAsync(HttpContext context, string projectId)
    {
        var (body, refusal) = await JsonBody.ReadAsync(context, BodyLimit.LargeBytes);
        if (refusal is not null)
        {
            return refusal;
        }

        var request = upstream.Request(HttpMethod.Query, UpstreamService.Commissioning, $"/audit?project_id={projectId}", Caller.Of(context));
        request.Content = body!.ToContent();
        if (HttpMethods.IsQuery(context.Request.Method))
        {
            RequestFields.CopyPreconditions(context.Request, request);
        }

        return new RelayedAnswer(await upstream.SendAsync(request, context.RequestAborted));
    }
}
