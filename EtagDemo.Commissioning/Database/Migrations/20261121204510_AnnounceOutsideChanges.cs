using EtagDemo.Etags.Outside;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EtagDemo.Commissioning.Database.Migrations
{
    /// <inheritdoc />
    public partial class AnnounceOutsideChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddTagTriggers("commissioning", "nodes", RowTags.Of(
                "project:{project_id}:nodes", "project:{project_id}:zone:{zone_id}:nodes", "project:{project_id}:node:{node_uuid}"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTagTriggers("nodes");
        }
    }
}
