using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>Says on the console when everything is up, with one line a resource.</summary>
internal sealed class Announcement(ResourceNotificationService notifications, DistributedApplicationExecutionContext execution)
{
    public const string Greeting =
        "This is a stand-in for .NET Aspire, for development and tests on a machine without its packages or without containers. It is no product: see offline/README.md.";

    public async Task WhenAllIsUpAsync(IReadOnlyList<IRunningResource> resources, CancellationToken cancellation)
    {
        var expected = resources.Where(running => !running.Resource.HasAnnotationOfType<ExplicitStart>()).ToArray();
        await Task.WhenAll(expected.Select(running => notifications.WaitForResourceHealthyAsync(running.Resource.Name, cancellation)));
        Console.Out.WriteLine("Everything is up:");
        foreach (var running in resources.Where(running => running is RunningProcesses))
        {
            Console.Out.WriteLine($"  {running.Resource.Name,-16} {string.Join("  ", await UrlsAsync(running.Resource, cancellation))}");
        }
    }

    private async Task<IEnumerable<string>> UrlsAsync(IResource resource, CancellationToken cancellation)
    {
        var endpoints = resource is IResourceWithEndpoints owner ? owner.GetEndpoints() : [];
        var context = new ResourceUrlsCallbackContext(
            execution, resource, [.. endpoints.Select(endpoint => new ResourceUrlAnnotation { Url = endpoint.Url, Endpoint = endpoint })], cancellation);
        foreach (var callback in resource.Annotations.OfType<UrlsCallback>())
        {
            await callback.Change(context);
        }

        return context.Urls.Select(url => url.DisplayText is { } text ? $"{url.Url} ({text})" : url.Url);
    }
}
