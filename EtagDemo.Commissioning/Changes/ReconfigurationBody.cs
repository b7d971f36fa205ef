using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Commissioning.Changes;

/// <summary>The changes of one reconfiguration.</summary>
internal sealed record ReconfigurationBody(Guid? ReconfigurationId, IReadOnlyList<NodeChange>? Changes) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        if (ReconfigurationId is null)
        {
            yield return new("reconfiguration_id", "The reconfiguration's id is needed: it makes asking twice change once.");
        }

        if (Changes is null)
        {
            yield return new("changes", "The list of the changes is needed.");
        }

        foreach (var error in (Changes ?? []).SelectMany((change, index) => change is null ? [new InputError("", "An object is needed, not null.").At(index)] : change.Errors().Select(error => error.At(index))))
        {
            yield return error;
        }
    }
}
