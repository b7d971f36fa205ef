using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using EtagDemo.AppHost.Databases;
using EtagDemo.AppHost.Local;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Distributed;

/// <summary>The passwords that the AppHost has generated for a run.</summary>
public static class SystemSecrets
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<IResource> resources, CancellationToken cancellationToken = default)
    {
        var known = resources.Select(resource => resource is LocalServer local ? local.Container : resource).ToList();
        ParameterResource[] parameters =
        [
            .. known.OfType<PostgresServerResource>().Select(server => server.PasswordParameter),
            .. known.OfType<RedisResource>().Select(server => server.PasswordParameter!),
            .. known.SelectMany(resource => resource.Annotations.OfType<DatabaseLogin>()).Select(login => login.Password),
        ];
        var secrets = new Dictionary<string, string>();
        foreach (var parameter in parameters)
        {
            secrets[parameter.Name] = (await parameter.GetValueAsync(cancellationToken))!;
        }

        return secrets;
    }

    /// <summary>The connection string by which a service reaches its database.</summary>
    public static async Task<string> ConnectionStringAsync(RunningSystem system, string service, string database)
    {
        var project = system.Resources.OfType<ProjectResource>().Single(resource => resource.Name == service);
        var value = (IValueProvider)(await EnvironmentAsync(project, system.App))[$"ConnectionStrings__{database}"];
        return (await value.GetValueAsync(default))!;
    }

    private static async Task<Dictionary<string, object>> EnvironmentAsync(ProjectResource project, DistributedApplication app)
    {
        var variables = new Dictionary<string, object>();
        var context = new EnvironmentCallbackContext(app.Services.GetRequiredService<DistributedApplicationExecutionContext>(), project, variables);
        foreach (var annotation in project.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return variables;
    }
}
