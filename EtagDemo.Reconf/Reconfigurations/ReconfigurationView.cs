using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EtagDemo.Reconf.Reconfigurations;

internal sealed record ReconfigurationView(
    Guid ReconfigurationId,
    Guid? ZoneId,
    ReconfigurationState State,
    ImmutableArray<PlannedChange> Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason)
{
    public static ReconfigurationView Of(Reconfiguration reconfiguration) =>
        new(reconfiguration.ReconfigurationId, reconfiguration.ZoneId, reconfiguration.State, reconfiguration.Changes, reconfiguration.Reason);
}
