using EtagDemo.Bff.Areas;
using EtagDemo.Bff.Audits;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Deletion;
using EtagDemo.Bff.Description;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Internal;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Live;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Overload;
using EtagDemo.Bff.Overview;
using EtagDemo.Bff.Paths;
using EtagDemo.Bff.Policies;
using EtagDemo.Bff.Products;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Reconfigurations;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Scenarios;
using EtagDemo.Bff.TryOut;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.Bff.Zones;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff;

/// <summary>The gateway's parts, put together in one place for the program and for tests.</summary>
public static class Gateway
{
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddApi(GatewayJson.Default);
        builder.AddUpstreams();
        builder.AddPolicies();
        builder.AddInternalEndpoint();
        builder.AddOverload();
        builder.AddLive();
        builder.Services.AddSingleton<Standings>();
        builder.Services.AddSingleton<RememberedRoles>();
        builder.Services.AddSingleton<PlainRoutes>();
        builder.Services.AddSingleton<FollowedWrites>();
        builder.Services.AddSingleton<ZoneComposite>();
        builder.Services.AddSingleton<ComposedWrites>();
        builder.Services.AddSingleton<Calculations>();
        builder.Services.AddSingleton<AuditComposite>();
        builder.Services.AddSingleton<MisconfigurationComposite>();
        builder.Services.AddSingleton<SiteScans>();
        builder.Services.AddSingleton<OverviewComposite>();
        builder.Services.AddReconfigurations();
        builder.Services.AddSingleton<CascadingDeletion>();
        builder.Services.AddSingleton<AreaRemains>();
        builder.Services.AddOpenApi(GatewayDescription.Configure);
        return builder;
    }

    /// <summary>What every request passes, in this order.</summary>
    public static WebApplication UseGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseLive();
        app.UseClientAnswerMetrics();
        app.UseMiddleware<ResponseRules>();
        app.UseMiddleware<PathGuard>();
        app.UseMiddleware<RequestFieldFilter>();
        app.UseTryOut();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RoleMiddleware>();
        app.UseCachePolicies();
        return app;
    }

    public static WebApplication MapGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var routes = PublicRoutes.Of(app);
        routes.Tagged("Projects").MapProjects();
        routes.Tagged("Areas").MapAreas();
        routes.Tagged("Zones").MapZones();
        routes.Tagged("Nodes").MapNodes();
        routes.Tagged("Audits").MapAudits();
        routes.Tagged("Projects").MapOverview();
        routes.Tagged("Reconfigurations").MapReconfigurations();
        routes.Tagged("Deletion").MapDeletions();
        routes.Tagged("Scenarios").MapScenarios();
        routes.Tagged("Products").MapProducts();
        app.MapInternal();
        app.MapLive();
        app.MapOpenApi();
        return app;
    }
}
