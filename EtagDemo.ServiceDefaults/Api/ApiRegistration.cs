using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>The conventions that the services' HTTP APIs share, switched on.</summary>
public static class ApiRegistration
{
    public static TBuilder AddApi<TBuilder>(this TBuilder builder, IJsonTypeInfoResolver json)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions, json));
        builder.Services.Configure<RouteOptions>(options => options.SetParameterPolicy<HexIdConstraint>(HexIdConstraint.Name));
        builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = BodyLimit.DefaultBytes);
        // A bad argument is an answer, not an exception, in development too.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return builder;
    }

    /// <summary>Puts the middleware in place and returns the group that the service's endpoints are mapped on.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.UseMiddleware<CallerHeadersMiddleware>();
        return app.MapGroup("").AddEndpointFilter<BodyFilter>();
    }
}
