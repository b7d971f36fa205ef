using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Reading;

namespace EtagDemo.Etags.Telemetry;

/// <summary>The closed sets of metric tags, as they are written.</summary>
internal static class Names
{
    public static string Of(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.NotModified => "not_modified",
        ReadOutcome.Generated => "generated",
        ReadOutcome.LateNotModified => "late_304",
        ReadOutcome.Bypass => "bypass",
        _ => "precondition_failed",
    };

    public static string Of(NoHit reason) => reason switch
    {
        NoHit.Absent => "absent",
        NoHit.Marked => "marked",
        NoHit.Changed => "changed",
        NoHit.Epoch => "epoch",
        NoHit.Build => "build",
        NoHit.TagsUnseen => "tags_unseen",
        NoHit.Off => "off",
        NoHit.StoreUnavailable => "store_unavailable",
        NoHit.NotAlone => "not_alone",
        NoHit.MissingValue => "missing_value",
        _ => "no_digest",
    };

    public static string Of(TransactionOutcome outcome) => outcome switch
    {
        TransactionOutcome.InProgress => "in_progress",
        TransactionOutcome.Committed => "committed",
        TransactionOutcome.Aborted => "aborted",
        _ => "unknown",
    };

    public static string Of(bool isSo) => isSo ? "true" : "false";

    public static string Of(WriteStep step) => step switch
    {
        WriteStep.Marked => "marked",
        WriteStep.MarkFailed => "mark_failed",
        WriteStep.Finished => "finished",
        _ => "left_marked",
    };

    public static string Of(AuditCause cause) => cause == AuditCause.Interval ? "interval" : "demand";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Fresh => "fresh",
        Verdict.Stale => "stale",
        Verdict.NoHit => "no_hit",
        _ => "skipped",
    };
}
