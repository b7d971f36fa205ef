using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>The conventions that the services' HTTP APIs share, switched on.</summary>
public static class ApiRegistration
{
    public static void AddApi(this IHostApplicationBuilder builder, IJsonTypeInfoResolver json)
    {
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            ApiJson.Configure(options.SerializerOptions, json);
            // For people who read what travels. A service whose answers have ETags must say by Etags:Deployment that it renders differently now.
            options.SerializerOptions.WriteIndented = builder.Configuration.GetValue<bool>("Api:Indented");
        });
        builder.Services.Configure<RouteOptions>(options => options.SetParameterPolicy<HexIdConstraint>(HexIdConstraint.Name));
        // An id that does not bind still reaches the filter of QueryIdConventions, which knows that it is a 404.
        builder.Services.PostConfigure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    /// <summary>Puts the middleware in place and returns the group that the service's endpoints are mapped on.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.UseMiddleware<CallerHeadersMiddleware>();
        return app.MapGroup("").AddEndpointFilter<BodyFilter>();
    }
}
