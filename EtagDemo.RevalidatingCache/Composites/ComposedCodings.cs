using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>The same as <see cref="ClientCodings"/> for composed bodies, which meet their client here and not in the engine.</summary>
internal sealed class ComposedCodings(RevalidatingCacheOptions options, Compressor compressor, ComposedBodies bodies)
{
    /// <summary>The request's conditions in the tags of the plain form.</summary>
    public Preconditions Conditions(HttpRequest request, DateTimeOffset now)
    {
        var headers = request.Headers;
        if (!options.Compress)
        {
            return Preconditions.Parse(headers, now);
        }

        var ifMatch = CodedConditions.WithOrigins(headers.IfMatch, static _ => true);
        var ifNoneMatch = CodedConditions.WithOrigins(headers.IfNoneMatch, AcceptedBy(request).Accepts);
        return new Preconditions(ifMatch, ifNoneMatch, headers.IfModifiedSince, headers.IfUnmodifiedSince, headers.IfRange, now);
    }

    /// <summary>What a 304 (or 412) for the plain form's tag says.</summary>
    public ComposedForm Confirm(HttpRequest request, CompositePlan plan, EntityTag tag)
    {
        if (!Varies(plan))
        {
            return new ComposedForm(null, tag, null, false);
        }

        var confirmed = CodedConditions.Confirmed(request.Headers.IfNoneMatch, tag, AcceptedBy(request));
        return new ComposedForm(null, confirmed ?? tag, null, true);
    }

    /// <summary>The form that answers a request for the whole.</summary>
    public ComposedForm Represent(HttpRequest request, CompositePlan plan, CompleteBody body, EntityTag? tag)
    {
        if (!Varies(plan))
        {
            return new ComposedForm(body, tag, null, false);
        }

        return tag is { } plain && compressor.Takes(body.Length) && AcceptedBy(request).Preferred is { } coding
            && compressor.Find(body, coding, () => bodies.Recharge(plan, plain, body)) is { } coded
            ? new ComposedForm(coded, CodedTag.Of(plain, coding), coding, true)
            : new ComposedForm(body, tag, null, true);
    }

    private static AcceptedCodings AcceptedBy(HttpRequest request) => AcceptedCodings.Of(request.Headers.AcceptEncoding, request.Headers.CacheControl);

    private bool Varies(CompositePlan plan) => options.Compress && Compressibility.IsCompressible(plan.ContentType);
}
