using System.Text.Json;
using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Misconfigurations;

/// <summary>A node and its configuration.</summary>
internal sealed record NodeConfiguration([property: JsonRequired] Guid NodeUuid, IReadOnlyDictionary<string, JsonElement>? Configuration)
{
    public IEnumerable<InputError> Errors(string member)
    {
        ScalarMapChange.Parse(Configuration, mayRemove: false, out var problem);
        return problem is null ? [] : [new($"{member}.configuration", problem)];
    }

    public ScalarMap Current() => ScalarMapChange.Parse(Configuration, mayRemove: false, out _).ApplyTo(ScalarMap.Empty);
}
