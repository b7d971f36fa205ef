using System.Net;
using EtagDemo.Etags;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 18: a plain save that the store's absence stops is 503 by the library, whatever the application does about exceptions.</summary>
[Collection(PostgresTests.Name)]
public sealed class UnavailableTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("Production", false, false)]
    [InlineData("Production", true, false)]
    [InlineData("Production", true, true)]
    [InlineData("Development", false, false)]
    [InlineData("Development", true, true)]
    public async Task A_plain_save_without_the_store_is_503_with_a_problem(string environment, bool handlesExceptions, bool takesAll)
    {
        await using var service = await StartAsync(await postgres.CreateDatabaseAsync(), environment, handlesExceptions, takesAll);
        var id = await service.AddShelfAsync();
        ((BrokenStore)service.App.Services.GetRequiredService<IValidatorStore>()).FailsMark = true;

        using var refused = await service.SendAsync("POST", $"/shelves/{id:N}/books/One", null);
        using var get = await service.GetAsync($"/shelves/{id:N}");

        await AssertUnavailableAsync(refused);
        Assert.DoesNotContain("One", await get.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_plain_save_of_a_second_replica_on_the_memory_store_is_503_that_says_so()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var first = await LibraryService.StartAsync(connection);
        var id = await first.AddShelfAsync();
        await using var second = await LibraryService.StartAsync(connection);

        using var refused = await second.SendAsync("POST", $"/shelves/{id:N}/books/One", null);

        Assert.Contains("Use Redis", await AssertUnavailableAsync(refused));
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Other_failures_stay_the_applications(string environment, bool handlesExceptions)
    {
        await using var service = await StartAsync(await postgres.CreateDatabaseAsync(), environment, handlesExceptions, takesAll: false);

        using var failed = await service.GetAsync("/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Null(failed.Headers.RetryAfter);
    }

    private static Task<LibraryService> StartAsync(string connection, string environment, bool handlesExceptions, bool takesAll) => LibraryService.StartAsync(
        connection,
        builder =>
        {
            builder.Environment.EnvironmentName = environment;
            builder.Services.AddSingleton<IValidatorStore>(services => new BrokenStore(services.GetRequiredService<GuardedMemoryStore>()))
                .AddSingleton<IValidatorStoreInventory>(services => services.GetRequiredService<GuardedMemoryStore>())
                .Configure<EtagsOptions>(options => options.RetryAfter = TimeSpan.FromSeconds(2));
            if (takesAll)
            {
                builder.Services.AddExceptionHandler<TakesAll>();
            }
        },
        app =>
        {
            if (handlesExceptions)
            {
                app.UseExceptionHandler(handler => handler.Run(_ => Task.CompletedTask));
            }

            app.MapGet("/broken", string () => throw new InvalidOperationException());
        });

    private static async Task<string> AssertUnavailableAsync(HttpResponseMessage refused)
    {
        var body = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Nothing was changed", body, StringComparison.Ordinal);
        return body;
    }

    private sealed class TakesAll : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return ValueTask.FromResult(true);
        }
    }
}
