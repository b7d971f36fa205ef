using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Commissioning.Nodes;

public sealed class DeletedZoneTable : IEntityTypeConfiguration<DeletedZone>
{
    public void Configure(EntityTypeBuilder<DeletedZone> builder)
    {
        builder.ToTable("deleted_zones");
        builder.HasKey(zone => new { zone.ProjectId, zone.ZoneId });
    }
}
