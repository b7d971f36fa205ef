using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Products;

/// <summary>Device products: a plain backend resource whose service knows no ETags. The policies named here, which the configuration describes, give it some.</summary>
internal static class ProductRoutes
{
    public static void MapProducts(this PublicRoutes routes)
    {
        routes.Callers.MapReads("/products", Forward).CachePolicy("products").WithSummary("All device products.").Produces<Product[]>();
        routes.Callers.MapReads("/products/{id}", Forward).CachePolicy("product").WithSummary("A device product.").Produces<Product>();
        routes.Callers.MapPut("/products/{id}", Forward).InvalidateCachePolicy("product").WithSummary("Creates or replaces a device product.").Takes<ProductBody>()
            .Produces<Product>().Produces<Product>(StatusCodes.Status201Created);
        routes.Callers.MapDelete("/products/{id}", Forward).InvalidateCachePolicy("product").WithSummary("Removes a device product.").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> Forward(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Reconf);
}
