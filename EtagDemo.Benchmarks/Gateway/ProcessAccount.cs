using System.Globalization;
using System.Net;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Benchmarks.Gateway;

/// <summary>
/// Tells on a port of its own what this process has allocated and what it holds, in bytes, and for how many microseconds it has compiled: <c>GET /</c>, after a full collection
/// when asked with <c>?collect</c>.
/// A port of its own, so that nothing is in the way of what is measured.
/// </summary>
internal static class ProcessAccount
{
    public static async Task<IAsyncDisposable> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(http => http.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes(precise: true)} {GC.GetTotalMemory(http.Request.Query.ContainsKey("collect"))} {JitInfo.GetCompilationTime().Ticks / TimeSpan.TicksPerMicrosecond}")));
        await app.StartAsync();
        return app;
    }
}
