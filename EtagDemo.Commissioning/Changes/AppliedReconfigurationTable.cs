using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Commissioning.Changes;

public sealed class AppliedReconfigurationTable : IEntityTypeConfiguration<AppliedReconfiguration>
{
    public void Configure(EntityTypeBuilder<AppliedReconfiguration> builder)
    {
        builder.ToTable("applied_reconfigurations");
        builder.HasKey(applied => new { applied.ProjectId, applied.ReconfigurationId });
    }
}
