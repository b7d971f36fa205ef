using EtagDemo.Etags;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Deletion;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;
using EtagDemo.ServiceDefaults.Database;

namespace EtagDemo.Projects;

/// <summary>What this service is made of, beside what every service has.</summary>
internal static class ProjectsServices
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<ProjectsDbContext>("projects-db", database => database.ConnectionString = ConnectionPool.Bounded(database.ConnectionString), DatabaseDefaults.Apply);
        builder.AddMigrations<ProjectsDbContext>();
        builder.Services.AddScoped<TwoStepDeletion>();
        builder.Services.AddEtags("projects", etags => etags
            .UseDatabase<ProjectsDbContext>()
            .ListenToDatabase<ProjectsDbContext>()
            .UseRedis("redis")
            .TagsOf<Project>(ProjectTags.Of, ProjectTags.ListOf)
            .TagsOf<Collaborator>(CollaboratorTags.Of)
            .TagsOf<Area>(AreaTags.Of)
            .TagsOf<Zone>(ZoneTags.Of));
    }
}
