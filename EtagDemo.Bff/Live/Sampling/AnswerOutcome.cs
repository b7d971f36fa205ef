namespace EtagDemo.Bff.Live.Sampling;

/// <summary>What a client got.</summary>
internal enum AnswerOutcome
{
    /// <summary>304: it has the newest already.</summary>
    NotModified,

    /// <summary>A body from the gateway's memory, which the origin said still holds.</summary>
    FromMemory,

    /// <summary>A body that an origin made, or that was composed, for this answer.</summary>
    Fetched,

    /// <summary>A write was done.</summary>
    Changed,

    /// <summary>4xx.</summary>
    Refused,

    /// <summary>5xx.</summary>
    Failed,
}
