using System.Net;
using System.Text;
using EtagDemo.RevalidatingCache.Fronting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.Gateway;

/// <summary>
/// The cache with the library's defaults in front of any origin: <c>gateway --origin http://127.0.0.1:5000 --urls http://127.0.0.1:8081 [--http2 true] [--group-validation true]</c>.
/// It is what conformance and speed are measured on, so it has no routes of its own; limits (<c>--limits true</c>), the collection of metrics (<c>--metrics true</c>) and a
/// larger store (<c>--store-bytes 2147483648 --max-body-bytes 16777216</c>) are for the latter, and so are <c>--group-validation true</c> and <c>--inline true</c>.
/// </summary>
internal static class GatewayCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        if (!Uri.TryCreate(builder.Configuration["origin"], UriKind.Absolute, out var address))
        {
            await Console.Error.WriteLineAsync("gateway: say where the origin is, for example --origin http://127.0.0.1:5000 --urls http://127.0.0.1:8081");
            return 2;
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It logs nothing at this level, but as long as it might it makes an activity and a scope for each request. A listener to traces has it make the activity all the same.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (builder.Configuration.GetValue<bool>("inline"))
        {
            AnswerWhereItArrives(builder.Services);
        }

        builder.WebHost.ConfigureKestrel(Same);
        if (!builder.Configuration.GetValue<bool>("limits"))
        {
            builder.WebHost.ConfigureKestrel(LiftLimits);
        }

        using var metrics = builder.Configuration.GetValue<bool>("metrics") ? CollectedMetrics.Start() : null;
        await using var account = builder.Configuration.GetValue<int?>("account-port") is { } port ? await ProcessAccount.StartAsync(port) : null;
        builder.Services.AddRevalidatingCache(cache =>
        {
            cache.StoreBytes = builder.Configuration.GetValue("store-bytes", cache.StoreBytes);
            cache.GroupValidation = builder.Configuration.GetValue<bool>("group-validation");
            cache.MaxBodyBytes = builder.Configuration.GetValue("max-body-bytes", cache.MaxBodyBytes);
        });
        using var app = builder.Build();
        using var connections = OriginConnection.Create();
        app.UseRevalidatingCache(builder.Configuration.GetValue<bool>("http2")
            ? new CacheOrigin(address, connections, HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact)
            : new CacheOrigin(address, connections, HttpVersion.Version11));
        await app.RunAsync();
        return 0;
    }

    private static void Same(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
        kestrel.ResponseHeaderEncodingSelector = static _ => Encoding.Latin1;
    }

    // Requests are worked on by the threads that poll the sockets: no switch to another, but one client's work delays those who share its thread. The runtime reads the variable with its first socket.
    private static void AnswerWhereItArrives(IServiceCollection services)
    {
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    private static void LiftLimits(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
    }
}
