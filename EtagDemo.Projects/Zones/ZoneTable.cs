using EtagDemo.Projects.Areas;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Projects.Zones;

public sealed class ZoneTable : IEntityTypeConfiguration<Zone>
{
    public void Configure(EntityTypeBuilder<Zone> builder)
    {
        builder.ToTable("zones");
        builder.HasKey(zone => new { zone.ProjectId, zone.AreaId, zone.ZoneId });
        builder.HasOne<Area>().WithMany().HasForeignKey(zone => new { zone.ProjectId, zone.AreaId });
        builder.Property(zone => zone.Name).HasMaxLength(NameRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.Property(zone => zone.Scenario).HasMaxLength(ScenarioRule.MaxLength);
        builder.IsUpdatedAt(zone => zone.UpdatedAt);
    }
}
