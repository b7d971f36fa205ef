using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>Serves <see cref="LimitedOrigin"/>: <c>limited-origin --port 5001 [--ConnectionStrings:redis 127.0.0.1:6379]</c>; without Redis its validators are in memory.</summary>
internal static class LimitedOriginCommand
{
    public const string Name = "limited-origin";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, builder.Configuration.GetValue<int>("port"));
        });
        LimitedOrigin.AddServices(builder.Services);
        await using var app = builder.Build();
        LimitedOrigin.Map(app);
        await app.RunAsync();
        return 0;
    }
}
