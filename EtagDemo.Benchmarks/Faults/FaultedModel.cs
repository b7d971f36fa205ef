using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults.Proxying;
using Npgsql;

namespace EtagDemo.Benchmarks.Faults;

/// <summary>
/// Changes the AppHost's model for a run with faults: two replicas of everything, nothing waits for anything, every connection to a store leads through a proxy,
/// and the bounds of all waits are such that a fault of seconds shows.
/// </summary>
internal static class FaultedModel
{
    private static readonly Dictionary<string, string> Bounds = new()
    {
        ["Upstream__AttemptTimeout"] = "00:00:03",
        ["Upstream__TotalTimeout"] = "00:00:08",
        ["Etags__MarkDeadline"] = "00:00:02",
        ["Etags__FaultPoints"] = "true",
        ["Etags__RecordCoverage"] = "true",
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
    };

    public static void Adapt(IDistributedApplicationTestingBuilder builder, Deployment deployment, TcpProxy redis, TcpProxy postgres)
    {
        foreach (var resource in builder.Resources)
        {
            foreach (var wait in resource.Annotations.OfType<WaitAnnotation>().ToArray())
            {
                resource.Annotations.Remove(wait);
            }
        }

        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            builder.CreateResourceBuilder(project).WithEnvironment(context =>
            {
                foreach (var (name, value) in Bounds.Select(bound => (bound.Key, bound.Value)).Concat(deployment.Variables))
                {
                    context.EnvironmentVariables[name] = value;
                }

                return LeadThroughAsync(builder.Resources, context, redis, postgres);
            });
        }
    }

    /// <summary>Where a server really is, from its connection string.</summary>
    public static async ValueTask<System.Net.DnsEndPoint> ServerOfAsync(IResourceWithConnectionString resource, CancellationToken cancellation)
    {
        var text = (await resource.GetConnectionStringAsync(cancellation))!;
        if (IsRedis(resource))
        {
            var address = text.Split(',')[0].Split(':');
            return new(address[0], int.Parse(address[1], CultureInfo.InvariantCulture));
        }

        var connection = new NpgsqlConnectionStringBuilder(text);
        return new(connection.Host!, connection.Port);
    }

    // What the AppHost gives a process, its own login above all, with nothing but the address put in.
    private static async Task LeadThroughAsync(IEnumerable<IResource> resources, EnvironmentCallbackContext context, TcpProxy redis, TcpProxy postgres)
    {
        foreach (var resource in resources.OfType<IResourceWithConnectionString>())
        {
            var variable = $"ConnectionStrings__{resource.Name}";
            if (context.EnvironmentVariables.TryGetValue(variable, out var given))
            {
                var text = given is IValueProvider provider ? (await provider.GetValueAsync(context.CancellationToken))! : (string)given;
                context.EnvironmentVariables[variable] = IsRedis(resource)
                    ? string.Join(',', (string[])[$"localhost:{redis.Port}", .. text.Split(',').Skip(1)])
                    : new NpgsqlConnectionStringBuilder(text) { Host = "localhost", Port = postgres.Port }.ConnectionString;
            }
        }
    }

    private static bool IsRedis(IResource resource) => resource.Name == FaultedSystem.Redis;
}
