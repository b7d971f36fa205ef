using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Projects.Areas;

public sealed class AreaTable : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("areas");
        builder.HasKey(area => new { area.ProjectId, area.AreaId });
        builder.HasOne<Project>().WithMany().HasForeignKey(area => area.ProjectId);
        builder.Property(area => area.Name).HasMaxLength(NameRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.IsUpdatedAt(area => area.UpdatedAt);
    }
}
