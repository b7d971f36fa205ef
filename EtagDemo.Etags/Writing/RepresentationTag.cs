using System.IO.Hashing;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Reading;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Writing;

/// <summary>Makes the ETag that GET of the same resource would answer this caller with: same generator, same Vary values, same rendering.</summary>
/// <param name="endpoints">Where GET's policy is found.</param>
/// <param name="options">The longest answer that has a tag.</param>
internal sealed class RepresentationTag(EndpointDataSource endpoints, IOptions<EtagsOptions> options)
{
    /// <summary>The tag of a representation, or null when it has none.</summary>
    public async ValueTask<EntityTag?> OfAsync<T>(HttpContext http, T representation, CancellationToken cancellationToken)
    {
        var policy = PolicyOf(http);
        var selection = new RequestSelection(http, policy, ContentCoding.Of(http));
        if (policy.Policy.Generator is not { } generator)
        {
            return await ByContentAsync(http, policy, selection, representation);
        }

        var hash = new EtagHash(new XxHash3());
        if (!await generator.TryGenerateAsync(http, hash, cancellationToken))
        {
            return null;
        }

        hash.Append(policy.Build);
        selection.Seed(hash, contentType: null, contentEncoding: null);
        return new EntityTag(hash.ToOpaque(), policy.Policy.IsWeak);
    }

    private async Task<EntityTag?> ByContentAsync<T>(HttpContext http, EndpointPolicy policy, RequestSelection selection, T representation)
    {
        var shadow = new DefaultHttpContext { RequestServices = http.RequestServices };
        using var body = new HashingBody(new StreamResponseBodyFeature(Stream.Null), options.Value.MaxBodyBytes, () => { });
        shadow.Features.Set<IHttpResponseBodyFeature>(body);
        await (representation is IResult result ? result.ExecuteAsync(shadow) : shadow.Response.WriteAsJsonAsync(representation));
        if (body.Bytes.GaveUp)
        {
            return null;
        }

        var hash = body.Bytes.Hash();
        selection.Seed(hash, shadow.Response.ContentType, contentEncoding: null);
        return new EntityTag(hash.ToOpaque(), policy.Policy.IsWeak);
    }

    private EndpointPolicy PolicyOf(HttpContext http)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var policies =
            from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
            where endpoint.RoutePattern.RawText == pattern
            where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains(HttpMethods.Get)
            select endpoint.Metadata.GetMetadata<EndpointPolicy>();
        return policies.OfType<EndpointPolicy>().FirstOrDefault()
            ?? throw new InvalidOperationException($"There is no GET with an ETag policy at '{pattern}', so no precondition can hold there. Add .WithEtag(…) to it.");
    }
}
