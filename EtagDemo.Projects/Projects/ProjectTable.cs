using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Projects.Projects;

public sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects");
        builder.HasKey(project => project.ProjectId);
        builder.Property(project => project.ProjectId).ValueGeneratedNever();
        builder.Property(project => project.Name).HasMaxLength(NameRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.IsUpdatedAt(project => project.UpdatedAt);
    }
}
