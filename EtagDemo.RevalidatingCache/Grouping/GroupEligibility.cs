using EtagDemo.RevalidatingCache.Http;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>
/// Whether a request's validation says no more than that it wants what is stored, if that still holds. A field that an origin might decide by, beyond what Vary named when the response
/// was stored, sends the request itself.
/// </summary>
internal static class GroupEligibility
{
    private static readonly string[] Deciding = ["Authorization", "Cookie", "Cache-Control", "Pragma", "Range", "Prefer"];

    public static bool Allows(ClientRequest request)
    {
        if (request.Method != "GET" || request.HasContent)
        {
            return false;
        }

        foreach (var name in Deciding)
        {
            if (request.Has(name))
            {
                return false;
            }
        }

        return true;
    }
}
