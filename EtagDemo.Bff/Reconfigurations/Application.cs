using System.Text.Json.Serialization.Metadata;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>
/// Applies a reconfiguration that is in the state <c>applying</c>: 1. commissioning makes the changes, once however often it is asked; 2. reconf gets to know
/// how it went. Whatever breaks off in between, asking for both again leads to the same end.
/// </summary>
internal sealed class Application(UpstreamClient upstream, IOptions<ApplyOptions> options, TimeProvider clock, ILogger<Application> log)
{
    public async Task RunAsync(ApplyJob job, CancellationToken cancellationToken)
    {
        var outcome = job.Plan.Changes.Count == 0 ? ReconfigurationState.Applied : await ChangeAsync(job, cancellationToken);
        using var noted = await PostAsync(job, UpstreamService.Reconf, job.Address.State, outcome, GatewayJson.Default.ReconfigurationState, cancellationToken);
        if ((int)noted.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            ApplyLog.Abandoned(log, null, job.Address.Id);
            return;
        }

        ApplyLog.Moved(log, job.Address.Id, outcome.State);
    }

    private async Task<ReconfigurationState> ChangeAsync(ApplyJob job, CancellationToken cancellationToken)
    {
        using var answer = await PostAsync(
            job, UpstreamService.Commissioning, $"/changes?project_id={job.Address.ProjectId}", NodeChanges.Of(job.Plan), GatewayJson.Default.NodeChanges, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return ReconfigurationState.Applied;
        }

        var problem = await UpstreamJson.ReadAsync(answer, GatewayJson.Default.UpstreamProblem, cancellationToken);
        return ReconfigurationState.Failed(problem.Detail);
    }

    /// <summary>Again and again, with growing pauses, as long as the service is to blame: both requests may be repeated.</summary>
    private async Task<HttpResponseMessage> PostAsync<T>(ApplyJob job, UpstreamService service, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = upstream.Request(HttpMethod.Post, service, path, job.Caller);
            request.Content = JsonBody.Of(body, type).ToContent();
            var answer = await upstream.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode < StatusCodes.Status500InternalServerError || attempt >= options.Value.Attempts)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(options.Value.Pause * (1 << (attempt - 1)), clock, cancellationToken);
        }
    }
}
