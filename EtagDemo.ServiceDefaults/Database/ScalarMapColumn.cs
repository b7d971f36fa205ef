using System.Text.Json;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.ServiceDefaults.Database;

public static class ScalarMapColumn
{
    /// <summary>Keeps the map as <c>jsonb</c>, whose numbers are exact decimals.</summary>
    public static void IsScalarMap(this PropertyBuilder<ScalarMap> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(map => Write(map), json => Read(json), new ValueComparer<ScalarMap>((left, right) => Equals(left, right), map => map.GetHashCode()));

    private static string Write(ScalarMap map) => JsonSerializer.Serialize(map, ScalarJsonContext.Default.ScalarMap);

    private static ScalarMap Read(string json) => JsonSerializer.Deserialize(json, ScalarJsonContext.Default.ScalarMap)!;
}
