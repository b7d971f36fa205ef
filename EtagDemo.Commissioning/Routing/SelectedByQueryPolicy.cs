using Microsoft.AspNetCore.Routing.Matching;

namespace EtagDemo.Commissioning.Routing;

/// <summary>Chooses between endpoints of one path by <see cref="SelectedByQuery"/>, so that each has its own policy, handler and answer.</summary>
internal sealed class SelectedByQueryPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // After the built-in policies, such as the one for methods: they are cheaper.
    public override int Order => 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<SelectedByQuery>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var isSelected = false;
        foreach (var index in Valid(candidates))
        {
            var selection = candidates[index].Endpoint.Metadata.GetMetadata<SelectedByQuery>();
            var isPresent = selection is not null && httpContext.Request.Query.ContainsKey(selection.Parameter);
            isSelected |= isPresent;
            candidates.SetValidity(index, selection is null || isPresent);
        }

        foreach (var index in Valid(candidates).Where(index => isSelected && candidates[index].Endpoint.Metadata.GetMetadata<SelectedByQuery>() is null))
        {
            candidates.SetValidity(index, false);
        }

        return Task.CompletedTask;
    }

    private static List<int> Valid(CandidateSet candidates) => [.. Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate)];
}
