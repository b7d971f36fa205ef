using System.Net;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.Origin;

/// <summary>The origin of the side-by-side runs: <c>bare-origin --port 5001 --h2c-port 5002</c>. <c>GET /counters</c> tells what it was asked.</summary>
internal static class BareOriginCommand
{
    public const string Name = "bare-origin";
    public const string CountersPath = "/counters";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 512;
            kestrel.Listen(IPAddress.Loopback, builder.Configuration.GetValue<int>("port"), listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, builder.Configuration.GetValue<int>("h2c-port"), listen => listen.Protocols = HttpProtocols.Http2);
        });
        var counters = new OriginCounters();
        var origin = new BareOrigin(counters);
        var groups = new OriginGroups(counters);
        await using var app = builder.Build();
        app.Run(context => context.Request.Path.Value switch
        {
            CountersPath => context.Response.WriteAsJsonAsync(counters.Now()),
            GroupValidation.Path => groups.AnswerAsync(context),
            _ => origin.AnswerAsync(context),
        });
        await app.RunAsync();
        return 0;
    }
}
