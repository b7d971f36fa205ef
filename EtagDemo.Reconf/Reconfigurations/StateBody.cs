using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>The body of POST …/state: the state to go to, and why, if it failed.</summary>
internal sealed record StateBody([property: JsonRequired] ReconfigurationState State, string? Reason) : IValidated
{
    public IEnumerable<InputError> Errors() => Reason switch
    {
        { Length: > Reconfiguration.MaxReasonLength } => [new("reason", $"The reason has {Reason.Length} characters; at most {Reconfiguration.MaxReasonLength} are allowed.")],
        not null when Reason.Contains('\0', StringComparison.Ordinal) => [new("reason", "The reason holds a NUL character; remove it.")],
        _ => [],
    };
}
