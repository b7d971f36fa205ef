namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>What is wrong with an origin's response, so that nobody can tell what it says or where it ends.</summary>
internal enum ResponseFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A status that is not from 200 to 599 (RFC 9110 15): interim ones never come this far.</summary>
    Status,

    /// <summary>101 for a request that asked for no other protocol (RFC 9110 7.8).</summary>
    UnaskedUpgrade,

    /// <summary>A Content-Length that is not one number, or stands beside Transfer-Encoding (RFC 9110 8.6, RFC 9112 6.3).</summary>
    ContentLength,

    /// <summary>A transfer coding that the client library does not take off, or one where none may be (RFC 9112 6.1).</summary>
    TransferEncoding,

    /// <summary>Content with a status that has none (RFC 9110 15.3.5 and 15.3.6).</summary>
    Content,

    /// <summary>A control character in a field (RFC 9110 5.5) or in the reason phrase (RFC 9112 4).</summary>
    ControlCharacter,
}
