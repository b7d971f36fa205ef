namespace EtagDemo.HttpSemantics;

/// <summary>
/// Properties of methods, RFC 9110 section 9.2, with QUERY of RFC 10008. Names of methods are case-sensitive; an unknown method has none of the
/// properties.
/// </summary>
public static class MethodSafety
{
    /// <summary>Safe, section 9.2.1: asks for no change of state.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Whether it is safe.</returns>
    public static bool IsSafe(string method) => method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" or "PROPFIND" or "REPORT" or "SEARCH";

    /// <summary>Idempotent, section 9.2.2: sending it twice asks for no more than sending it once.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Whether it is idempotent.</returns>
    public static bool IsIdempotent(string method) => IsSafe(method) || method is "PUT" or "DELETE";

    /// <summary>
    /// Whether an answer to the method may be stored and reused by a shared cache here: GET, HEAD and QUERY. (POST could be by section 9.3.3, for a later
    /// GET only.)
    /// </summary>
    /// <param name="method">The method.</param>
    /// <returns>Whether answers may be stored.</returns>
    public static bool IsCacheable(string method) => method is "GET" or "HEAD" or "QUERY";
}
