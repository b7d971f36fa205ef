using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Reconf.Reconfigurations;

public sealed class ReconfigurationTable : IEntityTypeConfiguration<Reconfiguration>
{
    public void Configure(EntityTypeBuilder<Reconfiguration> builder)
    {
        builder.ToTable("reconfigurations");
        builder.HasKey(reconfiguration => new { reconfiguration.ProjectId, reconfiguration.ReconfigurationId });
        builder.Property(reconfiguration => reconfiguration.State).IsReconfigurationState();
        builder.Property(reconfiguration => reconfiguration.Changes).IsPlannedChanges();
        builder.Property(reconfiguration => reconfiguration.Reason).HasMaxLength(Reconfiguration.MaxReasonLength);
        builder.IsUpdatedAt(reconfiguration => reconfiguration.UpdatedAt);
        builder.HasIndex(reconfiguration => new { reconfiguration.ProjectId, reconfiguration.CreatedAt, reconfiguration.ReconfigurationId });
    }
}
