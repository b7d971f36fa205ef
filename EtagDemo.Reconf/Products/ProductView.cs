using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Products;

internal sealed record ProductView(string ProductId, string Name, ScalarMap Parameters)
{
    public static ProductView Of(Product product) => new(product.ProductId, product.Name, product.Parameters);
}
