using EtagDemo.Etags.Outside;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EtagDemo.Reconf.Database.Migrations
{
    /// <inheritdoc />
    public partial class AnnounceOutsideChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddTagTriggers("reconf", "scenarios", RowTags.Of("scenarios:all", "scenarios:all:{name}"));
            migrationBuilder.AddTagTriggers("reconf", "reconfigurations", RowTags.Of("reconfigurations:{project_id}", "reconfigurations:{project_id}:{reconfiguration_id}"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTagTriggers("scenarios");
            migrationBuilder.DropTagTriggers("reconfigurations");
        }
    }
}
