namespace EtagDemo.HttpSemantics;

/// <summary>
/// Evaluates preconditions in the order of RFC 9110 section 13.2.2. The caller does so only after its normal checks, and only if the answer would
/// otherwise be 2xx or 412 (13.2.1).
/// </summary>
public static class PreconditionEvaluator
{
    /// <summary>Steps 1 to 4 of section 13.2.2.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="preconditions">The request's preconditions.</param>
    /// <param name="state">The current representation.</param>
    /// <returns>What to do.</returns>
    public static PreconditionOutcome Evaluate(string method, in Preconditions preconditions, in SelectedRepresentation state)
    {
        if (preconditions.IsEmpty || method is "CONNECT" or "OPTIONS" or "TRACE")
        {
            return PreconditionOutcome.Proceed;
        }

        return MayAct(preconditions, state) ? EvaluateFreshness(method, preconditions, state) : PreconditionOutcome.PreconditionFailed;
    }

    /// <summary>Step 5 of section 13.2.2: whether a Range is to be honoured.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="preconditions">The request's preconditions.</param>
    /// <param name="state">The current representation.</param>
    /// <returns>False if the range is to be ignored.</returns>
    public static bool RangeApplies(string method, in Preconditions preconditions, in SelectedRepresentation state) =>
        method is "GET" && preconditions.IfRange.Allows(state);

    // Steps 1 and 2.
    private static bool MayAct(in Preconditions preconditions, in SelectedRepresentation state) => preconditions switch
    {
        { IfMatch.Kind: EntityTagConditionKind.Any } => state.Exists,
        { IfMatch.IsPresent: true } => preconditions.IfMatch.MatchesStrong(state.ETag),
        { IfUnmodifiedSince: { } since } when state.LastModified is { } modified => HttpDate.Truncate(modified) <= since,
        _ => true,
    };

    // Steps 3 and 4.
    private static PreconditionOutcome EvaluateFreshness(string method, in Preconditions preconditions, in SelectedRepresentation state)
    {
        if (preconditions.IfNoneMatch.IsPresent)
        {
            var matches = preconditions.IfNoneMatch.Kind == EntityTagConditionKind.Any ? state.Exists : preconditions.IfNoneMatch.MatchesWeak(state.ETag);
            return (matches, method) switch
            {
                (false, _) => PreconditionOutcome.Proceed,
                (true, "GET" or "HEAD" or "QUERY") => PreconditionOutcome.NotModified,
                _ => PreconditionOutcome.PreconditionFailed,
            };
        }

        var unmodified = method is "GET" or "HEAD"
            && preconditions.IfModifiedSince is { } since
            && state.LastModified is { } modified
            && HttpDate.Truncate(modified) <= since;
        return unmodified ? PreconditionOutcome.NotModified : PreconditionOutcome.Proceed;
    }
}
