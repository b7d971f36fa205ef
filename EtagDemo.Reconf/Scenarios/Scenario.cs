using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Scenarios;

/// <summary>What a zone that follows it expects of the configuration of each of its nodes.</summary>
public sealed class Scenario
{
    public required string Name { get; init; }

    public required ScalarMap Parameters { get; set; }

    public DateTimeOffset UpdatedAt { get; init; }
}
