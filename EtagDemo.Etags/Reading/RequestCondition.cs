using EtagDemo.Etags.Writing;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>A request's preconditions, RFC 9110 section 13, evaluated once its representation is known.</summary>
/// <param name="http">The request.</param>
/// <param name="method">The method it counts as: a POST that is keyed by a digest is by contract a QUERY.</param>
/// <param name="now">For two-digit years in dates.</param>
internal sealed class RequestCondition(HttpContext http, string method, DateTimeOffset now)
{
    private readonly Preconditions _preconditions = Preconditions.Parse(http.Request.Headers, now);

    /// <summary>The answer to a precondition that does not hold.</summary>
    public IResult Refusal(string? etag) => Refusals.Of(_preconditions, etag);

    public PreconditionOutcome Evaluate(string etag, string? lastModified)
    {
        if (_preconditions.IsEmpty)
        {
            return PreconditionOutcome.Proceed;
        }

        EntityTag? tag = EntityTag.TryParse(etag, out var parsed) ? parsed : null;
        DateTimeOffset? modified = HttpDate.TryParse(lastModified, now, out var date) ? date : null;
        return PreconditionEvaluator.Evaluate(method, _preconditions, new SelectedRepresentation(true, tag, modified));
    }
}
