using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Commissioning.Nodes;

public sealed class DeletedProjectTable : IEntityTypeConfiguration<DeletedProject>
{
    public void Configure(EntityTypeBuilder<DeletedProject> builder)
    {
        builder.ToTable("deleted_projects");
        builder.HasKey(project => project.ProjectId);
        builder.Property(project => project.ProjectId).ValueGeneratedNever();
    }
}
