namespace EtagDemo.Etags.Administration;

/// <summary>Who has stored entries rendered again.</summary>
internal enum AuditCause
{
    /// <summary>The auditor, in the background.</summary>
    Interval,

    /// <summary>Somebody who asked for it.</summary>
    Demand,
}
