namespace EtagDemo.Etags.Faults;

/// <summary>A moment of a write at which a crash must do no harm.</summary>
internal enum WritePoint
{
    /// <summary>The tags are marked, COMMIT has not been sent.</summary>
    Marked,

    /// <summary>COMMIT has succeeded, the marks still stand.</summary>
    Committed,
}
