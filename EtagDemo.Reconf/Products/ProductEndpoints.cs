using EtagDemo.Etags.Writing;
using EtagDemo.Reconf.Database;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Products;

/// <summary>
/// Device products: a resource without any support for ETags, as a service has it that knows nothing of them. What the gateway's named policies make
/// of such a resource is theirs.
/// </summary>
internal static class ProductEndpoints
{
    public static void MapProducts(this RouteGroupBuilder api)
    {
        var products = api.MapGroup("/products");
        products.MapGet("", List);
        products.MapGet("/{id:product}", Get);
        products.MapPut("/{id:product}", Put);
        products.MapDelete("/{id:product}", Delete);
    }

    private static async Task<Ok<List<ProductView>>> List(ReconfDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.Products
            .OrderBy(product => product.ProductId)
            .Select(product => new ProductView(product.ProductId, product.Name, product.Parameters))
            .ToListAsync(cancellationToken));

    private static async Task<Results<Ok<ProductView>, ProblemHttpResult>> Get(string id, ReconfDbContext db, CancellationToken cancellationToken) =>
        await db.Products
            .Where(product => product.ProductId == id)
            .Select(product => new ProductView(product.ProductId, product.Name, product.Parameters))
            .SingleOrDefaultAsync(cancellationToken) is { } product
            ? TypedResults.Ok(product)
            : NoSuchProduct(id);

    private static Task<IResult> Put(string id, Body<PutProduct> body, ReconfDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (_, token) =>
            {
                await db.LockAsync($"product {id}", token);
                var (name, parameters) = (NameRule.Normalize(body.Value.Name!), body.Value.NewParameters());
                var known = await db.Products.SingleOrDefaultAsync(product => product.ProductId == id, token);
                var product = known ?? db.Products.Add(new() { ProductId = id, Name = name, Parameters = parameters }).Entity;
                (product.Name, product.Parameters) = (name, parameters);
                await db.SaveChangesAsync(token);
                return known is null ? TypedResults.Created($"/products/{id}", ProductView.Of(product)) : TypedResults.Ok(ProductView.Of(product));
            },
            cancellationToken);

    private static Task<IResult> Delete(string id, ReconfDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                attempt.InvalidateNothing();
                return await db.Products.Where(product => product.ProductId == id).ExecuteDeleteAsync(token) > 0 ? TypedResults.NoContent() : NoSuchProduct(id);
            },
            cancellationToken);

    private static ProblemHttpResult NoSuchProduct(string id) => Problems.NotFound($"There is no product '{id}'. GET /products lists those there are.");
}
