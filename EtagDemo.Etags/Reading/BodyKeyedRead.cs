using EtagDemo.Etags.Policies;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>
/// Stands before an endpoint whose results are keyed by the request's body, before the body is bound. The digest is verified against the bytes before it
/// keys anything; with <c>Expect: 100-continue</c> it is taken as the trusted gateway's claim, and a 304 needs no body at all.
/// </summary>
internal sealed class BodyKeyedRead(EndpointPolicy endpoint, ReadServices services, RequestDelegate next)
{
    private const string Query = "QUERY";

    public Task InvokeAsync(HttpContext http)
    {
        var field = http.Request.Headers["Content-Digest"];
        if (field.Count == 0)
        {
            return WithoutDigestAsync(http);
        }

        if (!ContentDigest.TryParse(field, out var digest))
        {
            return BodyRefusals.MalformedDigest().ExecuteAsync(http);
        }

        if (!digest.IsVerifiable)
        {
            return WithoutDigestAsync(http);
        }

        // A POST that carries its digest is, by contract with the gateway, a QUERY.
        return FieldLines.Contains(http.Request.Headers.Expect, "100-continue")
            ? Read(http, Query, () => VerifyAsync(http, digest, next)).RunAsync()
            : VerifyAsync(http, digest, verified => Read(verified, Query, () => next(verified)).RunAsync());
    }

    private Task WithoutDigestAsync(HttpContext http)
    {
        http.Response.Headers["Want-Content-Digest"] = "sha-256=10";
        return Read(http, http.Request.Method, () => next(http)).RunAsync(NoHit.NoDigest);
    }

    private async Task VerifyAsync(HttpContext http, ContentDigest digest, RequestDelegate verified)
    {
        var body = await KeyedBody.ReadAsync(http.Request, services.Options.Value.MaxKeyedBodyBytes, http.RequestAborted);
        if (body is null)
        {
            await BodyRefusals.TooLong(services.Options.Value.MaxKeyedBodyBytes).ExecuteAsync(http);
        }
        else if (digest.Verify(body.GetBuffer().AsSpan(0, (int)body.Length)) != DigestVerification.Matches)
        {
            await BodyRefusals.WrongDigest().ExecuteAsync(http);
        }
        else
        {
            http.Request.Body = body;
            await verified(http);
        }
    }

    private TaggedRead Read(HttpContext http, string method, Func<Task> render) => new(http, endpoint, services, method, render);
}
