namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 5.2.2.3: the final statuses whose rules for caches this code follows.</summary>
internal static class UnderstoodStatus
{
    public static bool IsUnderstood(int status) => status switch
    {
        >= 200 and <= 205 => true,
        >= 300 and <= 303 or 307 or 308 => true,
        >= 400 and <= 411 or >= 413 and <= 415 or 417 or 421 or 422 or 426 or 429 or 431 or 451 => true,
        >= 500 and <= 505 => true,
        _ => false,
    };
}
