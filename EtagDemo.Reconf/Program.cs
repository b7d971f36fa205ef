using EtagDemo.Etags;
using EtagDemo.Etags.Administration;
using EtagDemo.Reconf;
using EtagDemo.Reconf.Audit;
using EtagDemo.Reconf.Database;
using EtagDemo.Reconf.Misconfigurations;
using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Reconfigurations;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddApi(ReconfJson.Default);
builder.Services.AddNameConstraints();
builder.AddNpgsqlDbContext<ReconfDbContext>("reconf-db");
builder.AddMigrations<ReconfDbContext>();
builder.Services.AddEtags("reconf", etags => etags
    .UseDatabase<ReconfDbContext>()
    .UseRedis("redis")
    .TagsOf<Scenario>(ScenarioTags.Of)
    .TagsOf<Product>(_ => [])
    .TagsOf<Reconfiguration>(ReconfigurationTags.Of));

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapEtagsAdministration();
var api = app.MapApi();
api.MapScenarios();
api.MapProducts();
api.MapMisconfiguration();
api.MapAudit();
api.MapReconfigurations();
app.Run();
