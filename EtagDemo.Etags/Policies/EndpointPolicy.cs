using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Policies;

/// <summary>A policy as one endpoint has it, checked against the endpoint's route.</summary>
/// <param name="Policy">The endpoint's and its groups' policies in one.</param>
/// <param name="Pattern">The route pattern.</param>
/// <param name="Build">What rendered: build and policy, part of every vector.</param>
internal sealed record EndpointPolicy(EtagPolicy Policy, string Pattern, string Build)
{
    /// <summary>The <c>Vary</c> of every answer.</summary>
    public string Vary { get; } = string.Join(", ", Policy.Vary);

    /// <summary>Checks a policy against its route.</summary>
    /// <exception cref="InvalidOperationException">The policy cannot work on this route; the message says how to mend it.</exception>
    public static EndpointPolicy Checked(EtagPolicy policy, string pattern, IReadOnlyCollection<string> routeValues, string build)
    {
        if (policy.Tags.IsEmpty)
        {
            throw new InvalidOperationException($"The policy of '{pattern}' names no tag, so no write could ever be noticed. Add .Tag(\"scope:{{id}}\").");
        }

        foreach (var tag in policy.Tags)
        {
            RequireRouteValues(tag, pattern, routeValues);
            if (tag.Partition != policy.Tags[0].Partition)
            {
                throw new InvalidOperationException(
                    $"The policy of '{pattern}' has tags of two partitions, '{policy.Tags[0].Text}' and '{tag.Text}'. Begin all of them with the same scope:id.");
            }
        }

        foreach (var group in policy.PublicGroups)
        {
            RequireRouteValues(group, pattern, routeValues);
        }

        return new EndpointPolicy(policy, pattern, build);
    }

    /// <summary>Checks that every route value a template names is one of the route.</summary>
    public static void RequireRouteValues(TagTemplate template, string pattern, IReadOnlyCollection<string> routeValues)
    {
        if (template.Names(TemplateSource.Route).FirstOrDefault(name => !routeValues.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new InvalidOperationException(
                $"The tag '{template.Text}' of '{pattern}' names the route value '{unknown}', which the route does not have. "
                + $"It has: {(routeValues.Count == 0 ? "none" : string.Join(", ", routeValues))}. Write {{query.{unknown}}} for a query value.");
        }
    }
}
