using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Products;

/// <summary>A device product and its properties.</summary>
public sealed class Product
{
    public required string ProductId { get; init; }

    public required string Name { get; set; }

    public required ScalarMap Parameters { get; set; }

    public DateTimeOffset UpdatedAt { get; init; }
}
