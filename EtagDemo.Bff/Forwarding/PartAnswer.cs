using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Forwarding;

/// <summary>Reads an answer that is needed on the way to another one: its value, or what the client gets instead.</summary>
internal static class PartAnswer
{
    public static async Task<(T? Value, IResult? Failure)> ReadAsync<T>(Task<HttpResponseMessage> asked, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await asked;
        if (!answer.IsSuccessStatusCode)
        {
            return (null, new RelayedAnswer(answer));
        }

        using (answer)
        {
            return (await UpstreamJson.ReadAsync(answer, type, cancellationToken), null);
        }
    }
}
