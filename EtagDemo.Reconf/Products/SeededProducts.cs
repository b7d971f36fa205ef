using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Products;

/// <summary>What a new database knows: the kinds of devices that a networked lighting installation is made of.</summary>
public static class SeededProducts
{
    public static IReadOnlyList<Product> All { get; } =
    [
        Of("battery-wall-switch", "Battery wall switch, 4 buttons", ("device_type", "switch"), ("buttons", 4), ("power_w", 0), ("dali", false)),
        Of("ceiling-sensor", "Ceiling sensor, occupancy and daylight", ("device_type", "sensor"), ("range_m", 7), ("lux_max", 2000), ("dali", true)),
        Of("corridor-sensor", "Corridor sensor, long range", ("device_type", "sensor"), ("range_m", 20), ("lux_max", 1000), ("dali", true)),
        Of("dali-bridge", "Bridge from radio to DALI", ("device_type", "controller"), ("dali", true), ("dali_addresses", 64)),
        Of("downlight-15w", "Downlight 15 W", ("device_type", "luminaire"), ("power_w", 15), ("flux_lm", 1650), ("dali", true), ("min_level", 1)),
        Of("emergency-exit-sign", "Exit sign, self-contained", ("device_type", "emergency"), ("power_w", 3), ("rated_duration_min", 180), ("dali", true)),
        Of("high-bay-150w", "High bay 150 W", ("device_type", "luminaire"), ("power_w", 150), ("flux_lm", 22500), ("dali", true), ("min_level", 10)),
        Of("linear-40w", "Linear luminaire 40 W", ("device_type", "luminaire"), ("power_w", 40), ("flux_lm", 5200), ("dali", true), ("min_level", 1)),
        Of("panel-32w", "Panel 600 × 600, 32 W", ("device_type", "luminaire"), ("power_w", 32), ("flux_lm", 4000), ("dali", true), ("min_level", 1)),
        Of("panel-32w-tunable", "Panel 600 × 600, 32 W, 2700–6500 K", ("device_type", "luminaire"), ("power_w", 32), ("flux_lm", 3900), ("dali", true), ("colour_temperature_k_max", 6500)),
        Of("relay-10a", "Relay 10 A", ("device_type", "relay"), ("current_a", 10), ("dali", false)),
    ];

    private static Product Of(string id, string name, params ReadOnlySpan<(string Name, Scalar Value)> parameters) =>
        new() { ProductId = id, Name = name, Parameters = ScalarMap.Of(parameters) };
}
