using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>What of a stored response answers a client: all of it, a range, the header section, or that nothing changed (RFC 9111 4.3.2).</summary>
/// <param name="Status">The status, where it is not the stored one.</param>
/// <param name="Offset">Where the bytes to send start.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct AnswerForm(int? Status, long Offset, long Count)
{
    public bool IsNotModified => Status == 304;

    public bool IsPart => Status == 206;

    public bool IsUnsatisfiable => Status == 416;

    public static AnswerForm For(ClientRequest request, StoredResponse stored, DateTimeOffset now)
    {
        // Preconditions count only where the answer would otherwise be a success (RFC 9110 13.2.1).
        if (stored.Status is >= 200 and < 300)
        {
            var preconditions = request.Preconditions(now);
            if (!preconditions.IsEmpty && PreconditionEvaluator.Evaluate("GET", preconditions, ForFreshness(stored)) == PreconditionOutcome.NotModified)
            {
                return new(304, 0, 0);
            }

            if (stored.Status == 200 && request.Method == "GET" && request.Get("Range") is { Count: > 0 } range
                && PreconditionEvaluator.RangeApplies("GET", preconditions, stored.Representation))
            {
                return Part(ByteRange.Parse(range), stored.Body.Length);
            }
        }

        return new(null, 0, stored.Body.Length);
    }

    // RFC 9111 4.3.2: where there is no Last-Modified, If-Modified-Since is compared with Date.
    private static SelectedRepresentation ForFreshness(StoredResponse stored) =>
        stored.Representation with { LastModified = stored.LastModified ?? stored.Age.Date };

    private static AnswerForm Part(IReadOnlyList<ByteRange> ranges, long length)
    {
        if (ranges.Count != 1)
        {
            return new(null, 0, length);
        }

        return ranges[0].TryResolve(length, out var offset, out var count) ? new(206, offset, count) : new(416, 0, 0);
    }
}
