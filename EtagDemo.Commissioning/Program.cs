using EtagDemo.Commissioning;
using EtagDemo.Commissioning.Audit;
using EtagDemo.Commissioning.Changes;
using EtagDemo.Commissioning.Database;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.Commissioning.Routing;
using EtagDemo.Etags;
using EtagDemo.Etags.Administration;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddApi(CommissioningJson.Default);
builder.Services.AddSelectionByQuery();
builder.AddNpgsqlDbContext<CommissioningDbContext>("commissioning-db");
builder.AddMigrations<CommissioningDbContext>();
builder.Services.AddEtags("commissioning", etags => etags
    .UseDatabase<CommissioningDbContext>()
    .UseRedis("redis")
    .TagsOf<Node>(NodeTags.Of)
    .TagsOf<AppliedReconfiguration>(_ => []));

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapEtagsAdministration();
var api = app.MapApi();
api.MapNodes();
api.MapAudit();
api.MapChanges();
app.Run();
