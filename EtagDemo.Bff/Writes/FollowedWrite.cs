namespace EtagDemo.Bff.Writes;

/// <summary>A write that was done, and what came of it.</summary>
/// <param name="Created">A resource that did not exist before.</param>
/// <param name="Location">Path and query of the resource at its service.</param>
/// <param name="Representation">The new representation, read through the cache.</param>
internal sealed record FollowedWrite(bool Created, string Location, HttpResponseMessage Representation);
