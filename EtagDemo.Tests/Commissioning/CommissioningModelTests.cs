using EtagDemo.Commissioning.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Commissioning;

public sealed class CommissioningModelTests
{
    [Fact]
    public void The_migrations_make_the_model()
    {
        using var db = new CommissioningDbContext(new DbContextOptionsBuilder<CommissioningDbContext>().UseNpgsql("Host=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
