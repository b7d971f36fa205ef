using Microsoft.Extensions.Configuration;

namespace EtagDemo.AppHost;

/// <summary>Sample data, loaded when somebody starts it, or with <c>--Sample=true</c> at once. It may be started again: what is there stays.</summary>
internal static class SampleResource
{
    public static void AddSample(this IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> gateway)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            var sample = builder.AddExecutable("sample", "dotnet", "..", "run", "--project", "EtagDemo.Benchmarks", "--", "sample", "--gateway")
                .WithArgs(gateway.GetEndpoint("http"))
                .WaitFor(gateway);
            if (!builder.Configuration.GetValue("Sample", defaultValue: false))
            {
                sample.WithExplicitStart();
            }
        }
    }
}
