using EtagDemo.Etags.Outside;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EtagDemo.Projects.Database.Migrations
{
    /// <inheritdoc />
    public partial class AnnounceOutsideChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddTagTriggers("projects", "projects", RowTags.Of("project:{project_id}").AndOfEach("collaborators", "project_id", "user:{email}:projects"));
            migrationBuilder.AddTagTriggers("projects", "collaborators", RowTags.Of("project:{project_id}:collaborators", "user:{email}:projects"));
            migrationBuilder.AddTagTriggers("projects", "areas", RowTags.Of("project:{project_id}:areas", "project:{project_id}:area:{area_id}"));
            migrationBuilder.AddTagTriggers("projects", "zones", RowTags.Of(
                "project:{project_id}:zones", "project:{project_id}:area:{area_id}:zones", "project:{project_id}:zone:{zone_id}"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTagTriggers("projects");
            migrationBuilder.DropTagTriggers("collaborators");
            migrationBuilder.DropTagTriggers("areas");
            migrationBuilder.DropTagTriggers("zones");
        }
    }
}
