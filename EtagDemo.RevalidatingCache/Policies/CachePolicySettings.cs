namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>One policy as configuration writes it.</summary>
internal sealed class CachePolicySettings
{
    public TimeSpan? Expire { get; set; }

    public string[]? TagTemplates { get; set; }

    /// <summary>upstream, downstream, or the name of a key in <see cref="CachePolicyParts"/>.</summary>
    public string? Key { get; set; }

    /// <summary>The name of a way to make tags in <see cref="CachePolicyParts"/>.</summary>
    public string? ETag { get; set; }

    /// <summary>Names of steps in <see cref="CachePolicyParts"/>.</summary>
    public string[]? Steps { get; set; }

    public string[]? CallerFields { get; set; }

    public string? CacheControl { get; set; }

    public int[]? StatusCodes { get; set; }

    /// <summary>judge or refuse.</summary>
    public ConditionalWrites ConditionalWrites { get; set; }

    public bool RequirePrecondition { get; set; }

    public Dictionary<string, string>? Extra { get; set; }

    public bool ExcludeDefaults { get; set; }

    public void Apply(string name, CachePolicyBuilder builder, CachePolicyParts parts)
    {
        if (Expire is { } expire)
        {
            builder.Expire(expire);
        }

        builder.TagTemplates(TagTemplates ?? []);
        _ = Key?.ToLowerInvariant() switch
        {
            null or "upstream" => builder,
            "downstream" => builder.CacheKey(),
            _ => builder.UpstreamCacheKey(Named(name, nameof(Key), Key, parts.Keys, "write \"upstream\", \"downstream\" or ")),
        };
        if (ETag is not null)
        {
            builder.ETag(Named(name, nameof(ETag), ETag, parts.ETags, "write "));
        }

        foreach (var step in Steps ?? [])
        {
            builder.AddStep(Named(name, nameof(Steps), step, parts.Steps, "write "));
        }

        if (CallerFields is not null)
        {
            // A list with one empty text is how configuration writes an empty list.
            builder.CallerFields([.. CallerFields.Where(field => field.Length > 0)]);
        }

        if (CacheControl is not null)
        {
            builder.CacheControl(CacheControl);
        }

        if (StatusCodes is not null)
        {
            builder.StatusCode(StatusCodes);
        }

        builder.ConditionalWrites(ConditionalWrites);
        if (RequirePrecondition)
        {
            builder.RequirePrecondition();
        }

        foreach (var (key, value) in Extra ?? [])
        {
            builder.Extra(key, value);
        }

        if (ExcludeDefaults)
        {
            builder.ExcludeDefaults();
        }
    }

    private static T Named<T>(string policy, string setting, string name, Dictionary<string, T> parts, string otherwise) =>
        parts.TryGetValue(name, out var part)
            ? part
            : throw new CachePolicyException($"Policy \"{policy}\": {setting} is \"{name}\"; {otherwise}a name that CachePolicyParts was given ({(parts.Count == 0 ? "none was" : string.Join(", ", parts.Keys))}).");
}
