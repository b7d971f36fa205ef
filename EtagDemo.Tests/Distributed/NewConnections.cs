using Aspire.Hosting;
using Aspire.Hosting.Testing;

namespace EtagDemo.Tests.Distributed;

/// <summary>A client that opens a connection for each request. Replicas take connections in turn, so it meets all of them.</summary>
public static class NewConnections
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static HttpClient To(DistributedApplication app, string resource) =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = app.GetEndpoint(resource, "http"), Timeout = Limit };
}
