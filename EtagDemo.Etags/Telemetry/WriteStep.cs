namespace EtagDemo.Etags.Telemetry;

/// <summary>What a write did at the store.</summary>
internal enum WriteStep
{
    /// <summary>Its tags are marked.</summary>
    Marked,

    /// <summary>Its tags could not be marked; it was refused.</summary>
    MarkFailed,

    /// <summary>Its tags have new nonces and no mark of it.</summary>
    Finished,

    /// <summary>Its marks were left for the resolver.</summary>
    LeftMarked,
}
