using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EtagDemo.Bff.Json;
using EtagDemo.ServiceDefaults.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace EtagDemo.Bff.Upstreams;

/// <summary>The problem document (RFC 9457) that stands for an answer which a service did not give.</summary>
internal sealed record UpstreamProblem(string Type, string Title, int Status, string Detail)
{
    public const string MediaType = "application/problem+json";

    public static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, string detail)
    {
        var problem = new UpstreamProblem(ProblemType.Of((int)status), ReasonPhrases.GetReasonPhrase((int)status), (int)status, detail);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(problem, GatewayJson.Default.UpstreamProblem));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return new HttpResponseMessage(status) { RequestMessage = request, Content = content };
    }
}
