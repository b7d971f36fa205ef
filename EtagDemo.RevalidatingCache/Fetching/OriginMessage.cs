using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>What goes to the origin and comes from it, with the agreement on group validation put in and taken out: it is between this cache and its origin.</summary>
internal static class OriginMessage
{
    public static HttpRequestMessage Create(ClientRequest request)
    {
        var message = request.CreateMessage();
        if (request.Groups is not null)
        {
            message.Headers.Remove(GroupValidation.WantFieldName);
            message.Headers.TryAddWithoutValidation(GroupValidation.WantFieldName, "?1");
        }

        return message;
    }

    public static ReceivedHead TakeHead(HttpResponseMessage response)
    {
        var head = ReceivedHead.Of(response);
        if (head.ValidationKey.Count > 0)
        {
            response.Headers.Remove(GroupValidation.KeyFieldName);
        }

        return head;
    }
}
