using System.Net;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Handling;

/// <summary>Turns an answer into a response message.</summary>
internal sealed class AnswerMessage(StoredAnswerFields fields, CacheStatusField cacheStatus)
{
    public HttpResponseMessage Create(HttpRequestMessage request, CacheAnswer answer)
    {
        var response = answer switch
        {
            StoredAnswer stored => FromStore(request, stored),
            LiveAnswer live => live.Response,
            GatewayAnswer own => FromGateway(request, own),
            _ => throw new InvalidOperationException($"An answer of type {answer.GetType().Name} has no message."),
        };
        response.RequestMessage = request;
        response.Headers.TryAddWithoutValidation(CacheStatus.FieldName, cacheStatus.Of(answer.Verdict));
        return response;
    }

    private static HttpResponseMessage FromGateway(HttpRequestMessage request, GatewayAnswer answer)
    {
        var problem = answer.Problem();
        var content = new ByteArrayContent(request.Method == HttpMethod.Head ? [] : problem);
        content.Headers.TryAddWithoutValidation("Content-Type", GatewayAnswer.MediaType);
        content.Headers.ContentLength = problem.Length;
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = content };
    }

    private HttpResponseMessage FromStore(HttpRequestMessage request, StoredAnswer answer)
    {
        var form = answer.Form;
        var stored = answer.Response;
        var isHead = request.Method == HttpMethod.Head;
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Version = request.Version,
            Content = new StoredContent(stored.Body, form.Offset, isHead ? 0 : form.Count, hasLength: !isHead && !form.IsNotModified),
        };
        if (form.Status is null)
        {
            response.ReasonPhrase = stored.ReasonPhrase;
        }

        fields.Write(new MessageSink(response), answer, isHead);

        return response;
    }
}
