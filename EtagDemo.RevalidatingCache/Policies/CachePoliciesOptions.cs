namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>The named policies.</summary>
public sealed class CachePoliciesOptions
{
    private readonly List<ICachePolicyStep> _defaultSteps = [];

    internal Dictionary<string, CachePolicy> Policies { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, IReadOnlyList<string>> InvalidatePolicies { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<ICachePolicyStep> StepsOf(CachePolicy policy) =>
        policy.WithoutDefaults ? policy.Steps : [DefaultPolicyStep.Instance, .. _defaultSteps, .. policy.Steps];

    /// <summary>Names a policy for reads. A name used again changes what was said before.</summary>
    public CachePoliciesOptions AddPolicy(string name, Action<CachePolicyBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new CachePolicyBuilder(Policies.GetValueOrDefault(name) ?? new CachePolicy());
        configure(builder);
        Policies[name] = builder.Policy;
        return this;
    }

    /// <summary>Names a policy for writes: which tags a successful one makes invalid.</summary>
    public CachePoliciesOptions AddInvalidatePolicy(string name, params string[] tagTemplates)
    {
        InvalidatePolicies[name] = tagTemplates;
        return this;
    }

    /// <summary>Adds a step to the default ones of every policy.</summary>
    public CachePoliciesOptions AddDefaultStep(ICachePolicyStep step)
    {
        _defaultSteps.Add(step);
        return this;
    }
}
