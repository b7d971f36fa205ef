using Aspire.Hosting.Local.Running;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

public class ResourceCommandService
{
    private readonly RunningApplication _running;
    private readonly IServiceProvider _services;
    private readonly ILogger _logger;

    internal ResourceCommandService(RunningApplication running, IServiceProvider services, ILogger<ResourceCommandService> logger) =>
        (_running, _services, _logger) = (running, services, logger);

    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resource.Name, commandName, cancellationToken);

    public async Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        var (resource, ids) = _running.Find(resourceId);
        if (resource is null)
        {
            return CommandResults.Failure($"Resource '{resourceId}' not found.");
        }

        var name = KnownNames.GetValueOrDefault(commandName, commandName);
        if (resource.Annotations.OfType<ResourceCommandAnnotation>().LastOrDefault(command => command.Name == name) is not { } annotation)
        {
            return CommandResults.Failure($"Command '{commandName}' not available for resource '{resourceId}'.");
        }

        var results = await Task.WhenAll(ids.Select(id => RunAsync(annotation, id, cancellationToken)));
        return results.FirstOrDefault(result => !result.Success) ?? results[0];
    }

    /// <summary>Both the long and the short names of the life cycle are in use.</summary>
    private static readonly Dictionary<string, string> KnownNames = new()
    {
        ["start"] = KnownResourceCommands.StartCommand,
        ["stop"] = KnownResourceCommands.StopCommand,
        ["restart"] = KnownResourceCommands.RestartCommand,
    };

    private async Task<ExecuteCommandResult> RunAsync(ResourceCommandAnnotation command, string id, CancellationToken cancellation)
    {
        try
        {
            return await command.ExecuteCommand(new() { Services = _services, ResourceName = id, CancellationToken = cancellation, Logger = _logger });
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return CommandResults.Canceled();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return CommandResults.Failure(exception);
        }
    }
}
