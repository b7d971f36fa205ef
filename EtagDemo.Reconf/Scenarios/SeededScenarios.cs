using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Scenarios;

/// <summary>
/// What a new database knows. Levels are percent of full output, as seen by a person; times are what the occupants notice; groups are the addresses
/// 0 to 15 that a DALI line has.
/// </summary>
public static class SeededScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of(
            "switch",
            ("control_mode", "manual"), ("dali_group", 0), ("on_level", 100), ("power_on_level", 100), ("fade_time_ms", 700),
            ("occupancy_sensor", false), ("daylight_sensor", false)),
        Of(
            "occupancy",
            ("control_mode", "auto_on_auto_off"), ("dali_group", 1), ("occupied_level", 80), ("prolong_level", 20), ("vacant_level", 0),
            ("timeout_s", 900), ("prolong_time_s", 60), ("fade_time_ms", 700), ("fade_out_time_ms", 2800), ("occupancy_sensor", true)),
        Of(
            "vacancy",
            ("control_mode", "manual_on_auto_off"), ("dali_group", 2), ("occupied_level", 80), ("vacant_level", 0), ("timeout_s", 1200),
            ("fade_time_ms", 700), ("fade_out_time_ms", 5600), ("occupancy_sensor", true)),
        Of(
            "daylight-harvesting",
            ("control_mode", "closed_loop"), ("dali_group", 3), ("target_lux", 500), ("gain", 0.8m), ("min_level", 10), ("max_level", 100),
            ("vacant_level", 0), ("timeout_s", 1200), ("fade_time_ms", 11300), ("occupancy_sensor", true), ("daylight_sensor", true)),
        Of(
            "open-plan",
            ("control_mode", "closed_loop"), ("dali_group", 4), ("target_lux", 500), ("min_level", 10), ("occupied_level", 80),
            ("neighbour_level", 40), ("vacant_level", 0), ("timeout_s", 1200), ("fade_time_ms", 2800), ("occupancy_sensor", true),
            ("daylight_sensor", true)),
        Of(
            "meeting-room",
            ("control_mode", "manual_on_auto_off"), ("dali_group", 5), ("on_level", 80), ("presentation_level", 25), ("colour_temperature_k", 4000),
            ("vacant_level", 0), ("timeout_s", 1200), ("fade_time_ms", 1400), ("occupancy_sensor", true)),
        Of(
            "corridor",
            ("control_mode", "auto_on_auto_dim"), ("dali_group", 6), ("occupied_level", 100), ("vacant_level", 10), ("timeout_s", 120),
            ("fade_time_ms", 700), ("fade_out_time_ms", 5600), ("occupancy_sensor", true), ("linkage", true)),
        Of(
            "stairwell",
            ("control_mode", "auto_on_auto_dim"), ("dali_group", 7), ("occupied_level", 100), ("vacant_level", 30), ("timeout_s", 300),
            ("fade_time_ms", 0), ("power_on_level", 100), ("occupancy_sensor", true)),
        Of(
            "restroom",
            ("control_mode", "auto_on_auto_off"), ("dali_group", 8), ("occupied_level", 100), ("vacant_level", 0), ("timeout_s", 600),
            ("fade_time_ms", 700), ("occupancy_sensor", true)),
        Of(
            "parking",
            ("control_mode", "auto_on_auto_dim"), ("dali_group", 9), ("occupied_level", 75), ("vacant_level", 15), ("timeout_s", 180),
            ("fade_time_ms", 1400), ("occupancy_sensor", true), ("linkage", true)),
        Of(
            "night",
            ("control_mode", "scheduled"), ("dali_group", 10), ("on_level", 15), ("colour_temperature_k", 2700), ("start_time", "22:00"),
            ("end_time", "06:00"), ("fade_time_ms", 90500)),
        Of(
            "emergency",
            ("control_mode", "maintained"), ("dali_group", 15), ("emergency_level", 100), ("power_on_level", 100), ("system_failure_level", 100),
            ("rated_duration_min", 180), ("function_test_interval_d", 7), ("duration_test_interval_d", 365), ("fade_time_ms", 0)),
    ];

    private static readonly HashSet<string> Names = [.. All.Select(scenario => scenario.Name)];

    public static bool Contains(string? name) => name is not null && Names.Contains(name);

    private static Scenario Of(string name, params ReadOnlySpan<(string Name, Scalar Value)> parameters) =>
        new() { Name = name, Parameters = ScalarMap.Of(parameters) };
}
