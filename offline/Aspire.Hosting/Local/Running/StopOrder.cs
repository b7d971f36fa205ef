using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>Groups resources so that whoever needs another one stops before it does.</summary>
internal static class StopOrder
{
    public static IEnumerable<IGrouping<int, IRunningResource>> Of(IEnumerable<IRunningResource> resources) =>
        resources.GroupBy(running => Depth(running.Resource, [])).OrderByDescending(group => group.Key);

    private static int Depth(IResource resource, HashSet<IResource> above) => !above.Add(resource) ? 0 : 1 + resource.Annotations.OfType<WaitAnnotation>()
        .Select(wait => wait.Resource)
        .Concat(resource is IResourceWithParent { Parent: var parent } ? [parent] : [])
        .Select(needed => Depth(needed, [.. above]))
        .DefaultIfEmpty(0)
        .Max();
}
