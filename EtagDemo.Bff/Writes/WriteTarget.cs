using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Upstreams;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Writes;

/// <summary>Where a write goes.</summary>
internal sealed record WriteTarget(UpstreamService Service, string PathAndQuery)
{
    /// <summary>In whose role the result is read back; null for the role in which it was written.</summary>
    public Caller? Follower { get; init; }

    /// <summary>Turns the client's entity tags into those that the service knows, where they are not the same.</summary>
    public Func<StringValues, StringValues> OwnersTags { get; init; } = tags => tags;
}
