namespace Microsoft.Extensions.Http.Resilience;

public interface IHttpResiliencePipelineBuilder;
