using EtagDemo.Etags.Administration;
using EtagDemo.Projects;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;

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

app.Run();
