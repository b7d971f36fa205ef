using System;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EtagDemo.Reconf.Database.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    product_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parameters = table.Column<string>(type: "jsonb", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.product_id);
                });

            migrationBuilder.CreateTable(
                name: "reconfigurations",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reconfiguration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconfigurations", x => new { x.project_id, x.reconfiguration_id });
                });

            migrationBuilder.CreateTable(
                name: "scenarios",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    parameters = table.Column<string>(type: "jsonb", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenarios", x => x.name);
                });

            migrationBuilder.InsertData(
                table: "products",
                columns: new[] { "product_id", "name", "parameters" },
                values: new object[,]
                {
                    { "battery-wall-switch", "Battery wall switch, 4 buttons", "{\"buttons\":4,\"dali\":false,\"device_type\":\"switch\",\"power_w\":0}" },
                    { "ceiling-sensor", "Ceiling sensor, occupancy and daylight", "{\"dali\":true,\"device_type\":\"sensor\",\"lux_max\":2000,\"range_m\":7}" },
                    { "corridor-sensor", "Corridor sensor, long range", "{\"dali\":true,\"device_type\":\"sensor\",\"lux_max\":1000,\"range_m\":20}" },
                    { "dali-bridge", "Bridge from radio to DALI", "{\"dali\":true,\"dali_addresses\":64,\"device_type\":\"controller\"}" },
                    { "downlight-15w", "Downlight 15 W", "{\"dali\":true,\"device_type\":\"luminaire\",\"flux_lm\":1650,\"min_level\":1,\"power_w\":15}" },
                    { "emergency-exit-sign", "Exit sign, self-contained", "{\"dali\":true,\"device_type\":\"emergency\",\"power_w\":3,\"rated_duration_min\":180}" },
                    { "high-bay-150w", "High bay 150 W", "{\"dali\":true,\"device_type\":\"luminaire\",\"flux_lm\":22500,\"min_level\":10,\"power_w\":150}" },
                    { "linear-40w", "Linear luminaire 40 W", "{\"dali\":true,\"device_type\":\"luminaire\",\"flux_lm\":5200,\"min_level\":1,\"power_w\":40}" },
                    { "panel-32w", "Panel 600 × 600, 32 W", "{\"dali\":true,\"device_type\":\"luminaire\",\"flux_lm\":4000,\"min_level\":1,\"power_w\":32}" },
                    { "panel-32w-tunable", "Panel 600 × 600, 32 W, 2700–6500 K", "{\"colour_temperature_k_max\":6500,\"dali\":true,\"device_type\":\"luminaire\",\"flux_lm\":3900,\"power_w\":32}" },
                    { "relay-10a", "Relay 10 A", "{\"current_a\":10,\"dali\":false,\"device_type\":\"relay\"}" }
                });

            migrationBuilder.InsertData(
                table: "scenarios",
                columns: new[] { "name", "parameters" },
                values: new object[,]
                {
                    { "corridor", "{\"control_mode\":\"auto_on_auto_dim\",\"dali_group\":6,\"fade_out_time_ms\":5600,\"fade_time_ms\":700,\"linkage\":true,\"occupancy_sensor\":true,\"occupied_level\":100,\"timeout_s\":120,\"vacant_level\":10}" },
                    { "daylight-harvesting", "{\"control_mode\":\"closed_loop\",\"dali_group\":3,\"daylight_sensor\":true,\"fade_time_ms\":11300,\"gain\":0.8,\"max_level\":100,\"min_level\":10,\"occupancy_sensor\":true,\"target_lux\":500,\"timeout_s\":1200,\"vacant_level\":0}" },
                    { "emergency", "{\"control_mode\":\"maintained\",\"dali_group\":15,\"duration_test_interval_d\":365,\"emergency_level\":100,\"fade_time_ms\":0,\"function_test_interval_d\":7,\"power_on_level\":100,\"rated_duration_min\":180,\"system_failure_level\":100}" },
                    { "meeting-room", "{\"colour_temperature_k\":4000,\"control_mode\":\"manual_on_auto_off\",\"dali_group\":5,\"fade_time_ms\":1400,\"occupancy_sensor\":true,\"on_level\":80,\"presentation_level\":25,\"timeout_s\":1200,\"vacant_level\":0}" },
                    { "night", "{\"colour_temperature_k\":2700,\"control_mode\":\"scheduled\",\"dali_group\":10,\"end_time\":\"06:00\",\"fade_time_ms\":90500,\"on_level\":15,\"start_time\":\"22:00\"}" },
                    { "occupancy", "{\"control_mode\":\"auto_on_auto_off\",\"dali_group\":1,\"fade_out_time_ms\":2800,\"fade_time_ms\":700,\"occupancy_sensor\":true,\"occupied_level\":80,\"prolong_level\":20,\"prolong_time_s\":60,\"timeout_s\":900,\"vacant_level\":0}" },
                    { "open-plan", "{\"control_mode\":\"closed_loop\",\"dali_group\":4,\"daylight_sensor\":true,\"fade_time_ms\":2800,\"min_level\":10,\"neighbour_level\":40,\"occupancy_sensor\":true,\"occupied_level\":80,\"target_lux\":500,\"timeout_s\":1200,\"vacant_level\":0}" },
                    { "parking", "{\"control_mode\":\"auto_on_auto_dim\",\"dali_group\":9,\"fade_time_ms\":1400,\"linkage\":true,\"occupancy_sensor\":true,\"occupied_level\":75,\"timeout_s\":180,\"vacant_level\":15}" },
                    { "restroom", "{\"control_mode\":\"auto_on_auto_off\",\"dali_group\":8,\"fade_time_ms\":700,\"occupancy_sensor\":true,\"occupied_level\":100,\"timeout_s\":600,\"vacant_level\":0}" },
                    { "stairwell", "{\"control_mode\":\"auto_on_auto_dim\",\"dali_group\":7,\"fade_time_ms\":0,\"occupancy_sensor\":true,\"occupied_level\":100,\"power_on_level\":100,\"timeout_s\":300,\"vacant_level\":30}" },
                    { "switch", "{\"control_mode\":\"manual\",\"dali_group\":0,\"daylight_sensor\":false,\"fade_time_ms\":700,\"occupancy_sensor\":false,\"on_level\":100,\"power_on_level\":100}" },
                    { "vacancy", "{\"control_mode\":\"manual_on_auto_off\",\"dali_group\":2,\"fade_out_time_ms\":5600,\"fade_time_ms\":700,\"occupancy_sensor\":true,\"occupied_level\":80,\"timeout_s\":1200,\"vacant_level\":0}" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_reconfigurations_project_id_created_at_reconfiguration_id",
                table: "reconfigurations",
                columns: new[] { "project_id", "created_at", "reconfiguration_id" });

            migrationBuilder.CreateUpdatedAtFunction();
            migrationBuilder.CreateUpdatedAtTrigger("scenarios");
            migrationBuilder.CreateUpdatedAtTrigger("products");
            migrationBuilder.CreateUpdatedAtTrigger("reconfigurations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "reconfigurations");

            migrationBuilder.DropTable(
                name: "scenarios");

            migrationBuilder.DropUpdatedAtFunction();
        }
    }
}
