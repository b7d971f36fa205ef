using Xunit.Abstractions;

namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>The system with two processes of each service and of the gateway.</summary>
public sealed class ReplicatedSystem(IMessageSink messages) : RunningSystem(messages)
{
    protected override string[] Arguments => [.. base.Arguments, "--Replicas=2"];
}
