namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>Whom a 304 speaks of.</summary>
internal enum NotModifiedSubject
{
    /// <summary>A stored response whose validator was sent.</summary>
    Stored,

    /// <summary>What the client has, by its own condition.</summary>
    Client,

    /// <summary>Nothing that was asked about: it is not to be used.</summary>
    Nobody,
}
