namespace EtagDemo.Etags.Telemetry;

/// <summary>What came of a request to an endpoint with a policy.</summary>
internal enum ReadOutcome
{
    /// <summary>304 from the stored validator: no handler, no query.</summary>
    NotModified,

    /// <summary>Answered in full.</summary>
    Generated,

    /// <summary>304 after the data was read: the tag matched after all.</summary>
    LateNotModified,

    /// <summary>The store was bypassed; answered in full or by a late 304.</summary>
    Bypass,

    /// <summary>412.</summary>
    PreconditionFailed,
}
