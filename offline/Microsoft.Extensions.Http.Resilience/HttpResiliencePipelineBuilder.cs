namespace Microsoft.Extensions.Http.Resilience;

internal sealed class HttpResiliencePipelineBuilder : IHttpResiliencePipelineBuilder;
