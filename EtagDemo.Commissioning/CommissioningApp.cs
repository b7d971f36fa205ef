using EtagDemo.Commissioning.Audit;
using EtagDemo.Commissioning.Changes;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.Etags.Administration;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Commissioning;

/// <summary>The service, ready to run: a table of contents.</summary>
public static class CommissioningApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddApi(CommissioningJson.Default);
        builder.AddCommissioning();

        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapEtagsAdministration();

        var api = app.MapApi();
        api.MapNodes();
        api.MapAudit();
        api.MapChanges();
        return app;
    }
}
