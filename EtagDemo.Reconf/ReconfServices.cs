using EtagDemo.Etags;
using EtagDemo.Reconf.Database;
using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Reconfigurations;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Database;

namespace EtagDemo.Reconf;

/// <summary>What this service is made of, beside what every service has.</summary>
internal static class ReconfServices
{
    public static void AddReconf(this WebApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<ReconfDbContext>("reconf-db", database => database.ConnectionString = ConnectionPool.Bounded(database.ConnectionString), DatabaseDefaults.Apply);
        builder.AddMigrations<ReconfDbContext>();
        builder.Services.AddNameConstraints();
        builder.Services.AddEtags("reconf", etags => etags
            .UseDatabase<ReconfDbContext>()
            .ListenToDatabase<ReconfDbContext>()
            .UseRedis("redis")
            .TagsOf<Scenario>(ScenarioTags.Of)
            .TagsOf<Product>(_ => [])
            .TagsOf<Reconfiguration>(ReconfigurationTags.Of, ReconfigurationTags.Deleted));
    }
}
