using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>Says what the answers of an endpoint depend on, and what selects among them.</summary>
public sealed class EtagPolicyBuilder
{
    private EtagPolicy _policy = new();

    /// <summary>
    /// Names something every answer depends on. Placeholders: <c>{projectId}</c> for a route value, <c>{query.zone_id}</c> for a query value,
    /// <c>{header.x-user}</c> for a request header, which is then varied by.
    /// </summary>
    public EtagPolicyBuilder Tag(string template)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        var tag = TagTemplate.Parse(template);
        _policy = _policy with { Tags = _policy.Tags.Add(tag) };
        return Vary([.. tag.Names(TemplateSource.Header)]);
    }

    /// <summary>Names request header fields that select the representation.</summary>
    public EtagPolicyBuilder Vary(params string[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.FirstOrDefault(field => !FieldLines.IsToken(field) || field == "*") is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is no header field name to vary by. Name each field that the handler looks at.", nameof(fields));
        }

        _policy = _policy.With(new EtagPolicy { Vary = [.. fields.Select(field => field.ToLowerInvariant())] });
        return this;
    }

    /// <summary>
    /// Makes the ETag from the versions of all the elements involved instead of the bytes, from one cheap query. The query and the handler see one snapshot.
    /// Null: there is nothing to have a version, and the handler decides what to answer.
    /// </summary>
    public EtagPolicyBuilder Version(Func<HttpContext, CancellationToken, Task<IReadOnlyList<ElementVersion>?>> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return Generator(new VersionEtagGenerator(versions));
    }

    /// <summary>Makes the ETag by a generator of your own.</summary>
    public EtagPolicyBuilder Generator(IEtagGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        _policy = _policy with { Generator = generator };
        return this;
    }

    /// <summary>
    /// Keys results by the request's body: verified <c>Content-Digest</c>, and <c>Vary: Content-Digest</c>. For QUERY, and for POST as a contract with the gateway.
    /// The answer may come before the endpoint's own filters run: only middleware can refuse.
    /// </summary>
    public EtagPolicyBuilder VaryByContentDigest()
    {
        _policy = _policy with { IsBodyKeyed = true };
        return Vary("content-digest", "content-type");
    }

    /// <summary>
    /// Tells caches which group the answers belong to (<c>Cache-Groups</c>, RFC 9875), so that a write with <c>InvalidatesGroups</c> can name it. Off unless
    /// said: the group's text is public. A template as for tags.
    /// </summary>
    public EtagPolicyBuilder CacheGroup(string template)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        _policy = _policy with { PublicGroups = _policy.PublicGroups.Add(TagTemplate.Parse(template)) };
        return this;
    }

    /// <summary>Marks the ETags weak: equal data may render to different bytes.</summary>
    public EtagPolicyBuilder Weak()
    {
        _policy = _policy with { IsWeak = true };
        return this;
    }

    internal EtagPolicy Build() => _policy;
}
