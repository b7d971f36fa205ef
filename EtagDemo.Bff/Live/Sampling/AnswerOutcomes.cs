namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Reads an answer's outcome from what the client can see of it: status and Cache-Status.</summary>
internal static class AnswerOutcomes
{
    public static AnswerOutcome Of(string method, int status, string? cacheStatus) => status switch
    {
        StatusCodes.Status304NotModified => AnswerOutcome.NotModified,
        >= 500 => AnswerOutcome.Failed,
        >= 400 => AnswerOutcome.Refused,
        _ when !IsRead(method) => AnswerOutcome.Changed,
        _ => IsFromMemory(cacheStatus ?? "") ? AnswerOutcome.FromMemory : AnswerOutcome.Fetched,
    };

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsQuery(method);

    private static bool IsFromMemory(string cacheStatus) =>
        cacheStatus.Contains("; fwd-status=304", StringComparison.Ordinal) || cacheStatus.Contains("; hit", StringComparison.Ordinal);
}
