using EtagDemo.Etags.Policies;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Writing;

/// <summary>Evaluates a write's preconditions, RFC 9110 section 13.2.2, and the demand for one, RFC 6585 section 3.</summary>
/// <param name="http">The request.</param>
/// <param name="tags">Makes the representation's tag.</param>
/// <param name="now">For two-digit years in dates.</param>
internal sealed class WritePrecondition(HttpContext http, RepresentationTag tags, DateTimeOffset now)
{
    private readonly Preconditions _preconditions = Preconditions.Parse(http.Request.Headers, now);

    /// <summary>Whether the endpoint demands a precondition.</summary>
    public bool IsRequired => http.GetEndpoint()?.Metadata.GetMetadata<IfMatchRequired>()?.Applies(http) ?? false;

    /// <summary>Whether the request asks for something that must not be ignored.</summary>
    public bool IsPresent => !MethodSafety.IsSafe(http.Request.Method) && _preconditions.ConcernWrites;

    /// <summary>Whether there is nothing to evaluate.</summary>
    public bool IsEmpty => _preconditions.IsEmpty && !IsRequired;

    public async ValueTask<IResult?> EvaluateAsync<T>(T? representation)
    {
        if (IsRequired && !_preconditions.IfMatch.IsPresent && !_preconditions.IfNoneMatch.IsPresent)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Refusals.PreconditionRequired();
        }

        EntityTag? tag = representation is null ? null : await tags.OfAsync(http, representation, http.RequestAborted);
        var state = representation is null ? SelectedRepresentation.None : new SelectedRepresentation(true, tag);
        return PreconditionEvaluator.Evaluate(http.Request.Method, _preconditions, state) != PreconditionOutcome.Proceed
            ? Refusals.Of(_preconditions, tag?.ToString())
            // A tag without quotes equals none, so If-None-Match would let everything through.
            : _preconditions.IfNoneMatch.HasMalformed ? Refusals.MalformedTags("If-None-Match") : null;
    }
}
