using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Telemetry;
using EtagDemo.HttpSemantics;

namespace EtagDemo.Etags.Validating;

/// <summary>
/// Answers a group of questions by the very look that a read begins with, one for each question, all under way at once: to Redis they travel together, and the memory store answers each at
/// once. Whatever is not a hit with the same tag and the same fields is "no", and the gateway then sends the request itself.
/// </summary>
internal sealed class GroupCheck(ReadPath path, CurrentBuilds builds, EtagsMetrics metrics)
{
    /// <summary>The answer; null if this is no group.</summary>
    public async ValueTask<byte[]?> AnswerAsync(ReadOnlyMemory<byte> group)
    {
        var questions = Read(group.Span);
        if (questions is null)
        {
            return null;
        }

        var answer = new byte[GroupValidation.AnswerLength(questions.Count)];
        for (var i = 0; i < questions.Count; i++)
        {
            var (question, look) = questions[i];
            if (question is not null && look is not null && Holds(question, await look))
            {
                GroupValidation.SetHolds(answer, i);
                metrics.Read(ReadOutcome.NotModified, reason: null);
            }
        }

        return answer;
    }

    private List<(GroupQuestion? Question, Task<ReadStart>? Look)>? Read(ReadOnlySpan<byte> group)
    {
        var questions = new List<(GroupQuestion?, Task<ReadStart>?)>();
        while (GroupValidation.TryTake(ref group, out var key, out var etag))
        {
            if (questions.Count == GroupValidation.MaxQuestions)
            {
                return null;
            }

            var question = GroupQuestion.Read(key, etag);
            questions.Add(question is not null && builds.Has(question.Key.Build) ? (question, path.BeginAsync(question.Key.Entry, question.Key.Tags, question.Key.Build).AsTask()) : (null, null));
        }

        return group.IsEmpty ? questions : null;
    }

    private static bool Holds(GroupQuestion question, ReadStart look) =>
        look.Hit is { } entry
        && EntityTag.TryParse(entry.Etag, out var current)
        && current.WeakEquals(question.ETag)
        && ValidationKey.HashOf(entry.Fields) == question.Key.Fields;
}
