using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Microsoft.Extensions.DependencyInjection;

public static class ResilienceHttpClientBuilderExtensions
{
    public static IHttpResiliencePipelineBuilder AddResilienceHandler(
        this IHttpClientBuilder builder, string pipelineName, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(pipelineName);
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddHttpMessageHandler(services => new PipelineHandler(Build(services, pipelineName, configure)));
        return new HttpResiliencePipelineBuilder();
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(
        IServiceProvider services, string pipelineName, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = pipelineName, TimeProvider = services.GetService<TimeProvider>() };
        configure(pipeline);
        return pipeline.Build();
    }
}
