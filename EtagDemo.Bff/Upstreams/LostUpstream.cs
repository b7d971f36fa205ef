using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Timeout;

namespace EtagDemo.Bff.Upstreams;

/// <summary>
/// The outermost handler: whatever goes wrong on the way to a service comes back as an answer. A lost service is 502, a slow one 504, one that is not asked for now 503,
/// and an error without a problem document gets one, so that callers of this chain only ever deal with answers.
/// </summary>
internal sealed class LostUpstream(ILogger<LostUpstream> log) : DelegatingHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return IsExplained(answer) || request.Method == HttpMethod.Head ? answer : Explain(answer, request);
        }
        catch (Exception late) when (late is TimeoutRejectedException || Holds<TimeoutException>(late))
        {
            UpstreamLog.Late(log, late, request.RequestUri);
            return UpstreamProblem.Answer(request, HttpStatusCode.GatewayTimeout, $"The service {NameOf(request)} did not answer in time. Try again in a moment.");
        }
        catch (ExecutionRejectedException refused)
        {
            UpstreamLog.Refused(log, refused, request.RequestUri);
            var answer = UpstreamProblem.Answer(request, HttpStatusCode.ServiceUnavailable, $"The service {NameOf(request)} has not answered for a while. Try again in a moment.");
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(Patience);
            return answer;
        }
        catch (HttpRequestException lost) when (!Holds<BadHttpRequestException>(lost))
        {
            // What is not caught here is the client's own body breaking off while it was passed on; the forwarder knows what to answer to that.
            UpstreamLog.Lost(log, lost, request.RequestUri);
            return UpstreamProblem.Answer(request, HttpStatusCode.BadGateway, $"The service {NameOf(request)} cannot be reached. Try again in a moment.");
        }
    }

    private static bool Holds<T>(Exception? fault)
        where T : Exception => fault is T || (fault is not null && Holds<T>(fault.InnerException));

    private static bool IsExplained(HttpResponseMessage answer) =>
        (int)answer.StatusCode < 400 || answer.Content.Headers.ContentType?.MediaType == UpstreamProblem.MediaType;

    private static HttpResponseMessage Explain(HttpResponseMessage answer, HttpRequestMessage request)
    {
        using (answer)
        {
            var explained = UpstreamProblem.Answer(request, answer.StatusCode, $"The service {NameOf(request)} answered {(int)answer.StatusCode} without saying why.");
            foreach (var (name, values) in answer.Headers.NonValidated)
            {
                explained.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
            }

            return explained;
        }
    }

    private static string NameOf(HttpRequestMessage request) => request.RequestUri!.Host.Split('.')[^1];
}
