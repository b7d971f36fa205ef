namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.3.3: whether an answer to a validation says that what is stored is no longer what the origin would send, even where the answer itself may not be stored.</summary>
internal static class SupersedingStatus
{
    // A failure says nothing of the resource; nor does a refusal of this request or connection alone (408, 421, 425, 429, 431), nor a part.
    public static bool Supersedes(int status) => status is >= 200 and < 500 and not (206 or 304 or 408 or 421 or 425 or 429 or 431);
}
