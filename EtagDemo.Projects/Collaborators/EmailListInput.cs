using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Collaborators;

/// <summary>The body that removes collaborators: a list of emails.</summary>
public static class EmailListInput
{
    public static IReadOnlyCollection<InputError> Errors(IReadOnlyList<string?> emails) =>
    [
        .. emails.Index().Where(item => !EmailRule.TryNormalize(item.Item, out _)).Take(BodyErrors.MaxReported).Select(item => new InputError($"[{item.Index}]", EmailRule.Description)),
    ];
}
