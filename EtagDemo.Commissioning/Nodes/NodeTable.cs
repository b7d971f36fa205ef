using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Commissioning.Nodes;

public sealed class NodeTable : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> builder)
    {
        builder.ToTable("nodes");
        builder.HasKey(node => new { node.ProjectId, node.NodeUuid });
        builder.Property(node => node.Name).HasMaxLength(NameRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.Property(node => node.Configuration).IsScalarMap();
        builder.IsUpdatedAt(node => node.UpdatedAt);
        builder.HasIndex(node => new { node.ProjectId, node.ZoneId, node.Name, node.NodeUuid });
    }
}
