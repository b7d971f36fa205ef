using System.Collections.Immutable;
using System.Text.Json;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>How a plan is kept: its changes are written once and read as a whole, so they are one <c>jsonb</c> value and no table.</summary>
internal static class ReconfigurationColumns
{
    private static readonly ReconfJson _json = new(new(ApiJson.Options(ReconfJson.Default)));

    public static void IsReconfigurationState(this PropertyBuilder<ReconfigurationState> property) =>
        property.HasMaxLength(16).HasConversion(state => state.ToString().ToLowerInvariant(), text => Enum.Parse<ReconfigurationState>(text, true));

    public static void IsPlannedChanges(this PropertyBuilder<ImmutableArray<PlannedChange>> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                changes => JsonSerializer.Serialize(changes, _json.ImmutableArrayPlannedChange),
                json => JsonSerializer.Deserialize(json, _json.ImmutableArrayPlannedChange),
                new ValueComparer<ImmutableArray<PlannedChange>>((left, right) => left.SequenceEqual(right), changes => changes.Length));
}
