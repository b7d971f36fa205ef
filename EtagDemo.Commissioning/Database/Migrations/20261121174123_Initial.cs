using System;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EtagDemo.Commissioning.Database.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applied_reconfigurations",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reconfiguration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applied_reconfigurations", x => new { x.project_id, x.reconfiguration_id });
                });

            migrationBuilder.CreateTable(
                name: "deleted_projects",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deleted_projects", x => x.project_id);
                });

            migrationBuilder.CreateTable(
                name: "deleted_zones",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deleted_zones", x => new { x.project_id, x.zone_id });
                });

            migrationBuilder.CreateTable(
                name: "nodes",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_uuid = table.Column<Guid>(type: "uuid", nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    configuration = table.Column<string>(type: "jsonb", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nodes", x => new { x.project_id, x.node_uuid });
                });

            migrationBuilder.CreateIndex(
                name: "ix_nodes_project_id_zone_id_name_node_uuid",
                table: "nodes",
                columns: new[] { "project_id", "zone_id", "name", "node_uuid" });

            migrationBuilder.CreateUpdatedAtFunction();
            migrationBuilder.CreateUpdatedAtTrigger("nodes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applied_reconfigurations");

            migrationBuilder.DropTable(
                name: "deleted_projects");

            migrationBuilder.DropTable(
                name: "deleted_zones");

            migrationBuilder.DropTable(
                name: "nodes");

            migrationBuilder.DropUpdatedAtFunction();
        }
    }
}
