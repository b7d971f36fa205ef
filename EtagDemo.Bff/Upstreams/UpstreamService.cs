namespace EtagDemo.Bff.Upstreams;

/// <summary>The services behind the gateway. Their names in lower case are the names that service discovery knows.</summary>
internal enum UpstreamService
{
    Projects,
    Commissioning,
    Reconf,
}
