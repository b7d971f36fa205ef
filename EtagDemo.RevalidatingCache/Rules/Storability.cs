namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 3: whether a response is stored. Everything but <see cref="Store"/> says why not.</summary>
internal enum Storability
{
    /// <summary>It is stored.</summary>
    Store,

    /// <summary>A POST whose answer does not say that its content selects it.</summary>
    Method,

    /// <summary>A partial, interim or conditional status, or one that must be understood and is not.</summary>
    Status,

    /// <summary>The request or the response says no-store.</summary>
    NoStore,

    /// <summary>The response is for one user only.</summary>
    Private,

    /// <summary>The request was authorised, and the response does not allow others to have the answer.</summary>
    Authorized,

    /// <summary>It sets a cookie and does not say itself for how long it is fresh: nobody meant it for others.</summary>
    SetCookie,

    /// <summary>Vary: *, so that no request could ever match.</summary>
    VaryAny,

    /// <summary>It is neither fresh for any time nor has a validator: nobody could use it.</summary>
    Useless,

    /// <summary>The body's end could not be told from a broken connection.</summary>
    Unframed,

    /// <summary>The body is longer than the limit.</summary>
    TooLong,
}
