using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Reconf.Products;

public sealed class ProductTable : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products");
        builder.HasKey(product => product.ProductId);
        builder.Property(product => product.ProductId).HasMaxLength(ProductIdConstraint.MaxLength).UseCollation(SortOrder.Collation);
        builder.Property(product => product.Name).HasMaxLength(NameRule.MaxLength);
        builder.Property(product => product.Parameters).IsScalarMap();
        builder.IsUpdatedAt(product => product.UpdatedAt);
        builder.HasData(SeededProducts.All);
    }
}
