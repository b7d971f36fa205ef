using EtagDemo.Etags.Generating;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>Says what the answers of an endpoint depend on, and what selects among them.</summary>
public sealed class EtagPolicyBuilder
{
    /// <summary>
    /// Names something every answer depends on. Placeholders: <c>{projectId}</c> for a route value, <c>{query.zone_id}</c> for a query value,
    /// <c>{header.x-user}</c> for a request header, which is then varied by.
    /// </summary>
    public EtagPolicyBuilder Tag(string template)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        return this;
    }

    /// <summary>Names request header fields that select the representation.</summary>
    public EtagPolicyBuilder Vary(params string[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return this;
    }

    /// <summary>
    /// Makes the ETag from the versions of all the elements involved instead of the bytes, from one cheap query. The query and the handler see one snapshot.
    /// Null: there is nothing to have a version, and the handler decides what to answer.
    /// </summary>
    public EtagPolicyBuilder Version(Func<HttpContext, CancellationToken, Task<IReadOnlyList<ElementVersion>?>> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return this;
    }

    /// <summary>Keys results by the request's body: verified <c>Content-Digest</c>, and <c>Vary: Content-Digest</c>.</summary>
    public EtagPolicyBuilder VaryByContentDigest()
    {
        return this;
    }

    /// <summary>Marks the ETags weak: equal data may render to different bytes.</summary>
    public EtagPolicyBuilder Weak()
    {
        return this;
    }
}
