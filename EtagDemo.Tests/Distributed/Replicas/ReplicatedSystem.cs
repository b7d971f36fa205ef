namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>The system with two processes of each service and of the gateway.</summary>
public sealed class ReplicatedSystem : RunningSystem
{
    protected override string[] Arguments => [.. base.Arguments, "--Replicas=2"];
}
