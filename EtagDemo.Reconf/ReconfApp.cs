using EtagDemo.Etags.Administration;
using EtagDemo.Reconf.Audit;
using EtagDemo.Reconf.Misconfigurations;
using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Reconfigurations;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf;

/// <summary>The service, ready to run: a table of contents.</summary>
public static class ReconfApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddApi(ReconfJson.Default);
        builder.AddReconf();

        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapEtagsAdministration();

        var api = app.MapApi();
        api.MapScenarios();
        api.MapProducts();
        api.MapMisconfiguration();
        api.MapAudit();
        api.MapReconfigurations();
        return app;
    }
}
