namespace EtagDemo.Bff.Live.Sampling;

/// <summary>This process among the gateway's replicas: behind one address, each has numbers and a memory of its own.</summary>
internal sealed class GatewayInstance(TimeProvider time)
{
    public string Id { get; } = Guid.NewGuid().ToString("N")[..8];

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();
}
