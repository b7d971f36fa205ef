using EtagDemo.ServiceDefaults.Database;
using EtagDemo.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.ServiceDefaults;

[Collection(PostgresTests.Name)]
public sealed class DatabaseDefaultsTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_caller_that_leaves_while_its_transaction_begins_is_no_error()
    {
        using var troubles = new LoggedTroubles();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(troubles));
        var options = new DbContextOptionsBuilder().UseNpgsql(postgres.ConnectionString("postgres")).UseLoggerFactory(logging);
        DatabaseDefaults.Apply(options);
        await using var context = new DbContext(options.Options);
        await context.Database.OpenConnectionAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.Database.BeginTransactionAsync(new CancellationToken(canceled: true)));

        Assert.Empty(troubles.Lines);
    }
}
