namespace EtagDemo.HttpSemantics;

/// <summary>What a request's preconditions ask for, RFC 9110 section 13.2.2.</summary>
public enum PreconditionOutcome
{
    /// <summary>Do what the method says.</summary>
    Proceed,

    /// <summary>Answer 304 without content.</summary>
    NotModified,

    /// <summary>Do not act; answer 412.</summary>
    PreconditionFailed,
}
