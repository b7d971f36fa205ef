using System.Collections.Frozen;
using EtagDemo.Etags.Policies;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Etags.Validating;

/// <summary>The builds of the endpoints that this process has. A key that another build gave out names an answer that this one might render differently.</summary>
internal sealed class CurrentBuilds(EndpointDataSource endpoints)
{
    private FrozenSet<string>? _builds;

    public bool Has(string build) =>
        LazyInitializer.EnsureInitialized(ref _builds, () => endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<EndpointPolicy>()?.Build).OfType<string>().ToFrozenSet()).Contains(build);
}
