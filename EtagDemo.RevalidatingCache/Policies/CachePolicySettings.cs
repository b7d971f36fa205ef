namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>One policy as configuration writes it.</summary>
internal sealed class CachePolicySettings
{
    public TimeSpan? Expire { get; set; }

    public string[]? TagTemplates { get; set; }

    /// <summary>upstream or downstream.</summary>
    public string? Key { get; set; }

    public string[]? CallerFields { get; set; }

    public string? CacheControl { get; set; }

    public int[]? StatusCodes { get; set; }

    public Dictionary<string, string>? Extra { get; set; }

    public bool ExcludeDefaults { get; set; }

    public void Apply(string name, CachePolicyBuilder builder)
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
            _ => throw new CachePolicyException($"Policy \"{name}\": Key is \"{Key}\"; write \"upstream\" or \"downstream\"."),
        };
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

        foreach (var (key, value) in Extra ?? [])
        {
            builder.Extra(key, value);
        }

        if (ExcludeDefaults)
        {
            builder.ExcludeDefaults();
        }
    }
}
