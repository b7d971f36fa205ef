using EtagDemo.Commissioning.Changes;
using EtagDemo.Commissioning.Database;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.Commissioning.Routing;
using EtagDemo.Etags;
using EtagDemo.ServiceDefaults.Database;

namespace EtagDemo.Commissioning;

/// <summary>What this service is made of, beside what every service has.</summary>
internal static class CommissioningServices
{
    public static void AddCommissioning(this WebApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<CommissioningDbContext>("commissioning-db", database => database.ConnectionString = ConnectionPool.Bounded(database.ConnectionString), DatabaseDefaults.Apply);
        builder.AddMigrations<CommissioningDbContext>();
        builder.Services.AddSelectionByQuery();
        builder.Services.AddEtags("commissioning", etags => etags
            .UseDatabase<CommissioningDbContext>()
            .ListenToDatabase<CommissioningDbContext>()
            .UseRedis("redis")
            .TagsOf<Node>(NodeTags.Of, NodeTags.Project, NodeTags.Zone)
            .TagsOf<AppliedReconfiguration>(_ => []));
    }
}
