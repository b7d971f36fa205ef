using EtagDemo.Etags.Administration;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects;

/// <summary>The service, ready to run: a table of contents.</summary>
public static class ProjectsApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddApi(ProjectsJson.Default);
        builder.AddProjects();

        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapEtagsAdministration();

        var api = app.MapApi();
        api.MapProjects();
        api.MapCollaborators();
        api.MapAreas();
        api.MapZones();
        return app;
    }
}
