using Polly;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Sends a request through a resilience pipeline; each attempt goes through the handlers behind this one.</summary>
internal sealed class PipelineHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
}
