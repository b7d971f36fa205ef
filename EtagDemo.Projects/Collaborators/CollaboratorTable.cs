using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Projects.Collaborators;

public sealed class CollaboratorTable : IEntityTypeConfiguration<Collaborator>
{
    public void Configure(EntityTypeBuilder<Collaborator> builder)
    {
        builder.ToTable("collaborators");
        builder.HasKey(collaborator => new { collaborator.ProjectId, collaborator.Email });
        builder.HasOne<Project>().WithMany().HasForeignKey(collaborator => collaborator.ProjectId);
        // A caller's list of projects.
        builder.HasIndex(collaborator => collaborator.Email);
        builder.Property(collaborator => collaborator.Email).HasMaxLength(EmailRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.Property(collaborator => collaborator.Role).HasMaxLength(CallerRole.MaxLength);
        builder.IsUpdatedAt(collaborator => collaborator.UpdatedAt);
    }
}
