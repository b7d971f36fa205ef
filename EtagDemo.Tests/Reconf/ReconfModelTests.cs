using EtagDemo.Reconf.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Reconf;

public sealed class ReconfModelTests
{
    [Fact]
    public void The_migrations_make_the_model()
    {
        using var db = new ReconfDbContext(new DbContextOptionsBuilder<ReconfDbContext>().UseNpgsql("Host=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
