using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Network;

namespace Aspire.Hosting.Local.Launching;

/// <summary>Evaluates a resource's environment and arguments for one replica.</summary>
internal sealed class ComposedSettings(DistributedApplicationExecutionContext execution)
{
    /// <summary>Stands for the id of the replica in composed text.</summary>
    public const string InstancePlaceholder = "<instance>";

    public async Task<Dictionary<string, string>> EnvironmentAsync(
        IResource resource, string instance, IReadOnlyDictionary<string, int> ports, CancellationToken cancellation)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken: cancellation);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var composed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            if (await TextAsync(value, cancellation) is { } text)
            {
                composed[name] = ForReplica(text, instance, ports);
            }
        }

        return composed;
    }

    public static async Task<List<string>> ArgumentsAsync(IResource resource, string instance, IReadOnlyDictionary<string, int> ports, CancellationToken cancellation)
    {
        var context = new CommandLineArgsCallbackContext([], cancellation);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var composed = new List<string>();
        foreach (var value in context.Args)
        {
            if (await TextAsync(value, cancellation) is { } text)
            {
                composed.Add(ForReplica(text, instance, ports));
            }
        }

        return composed;
    }

    private static async ValueTask<string?> TextAsync(object? value, CancellationToken cancellation) => value switch
    {
        string text => text,
        IValueProvider provider => await provider.GetValueAsync(cancellation),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string ForReplica(string text, string instance, IReadOnlyDictionary<string, int> ports) => ports.Aggregate(
        text.Replace(InstancePlaceholder, instance),
        (composed, port) => composed.Replace(TargetPortPlaceholder.For(port.Key), port.Value.ToString(CultureInfo.InvariantCulture)));
}
