namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>Tests that share one start of the system with replicas.</summary>
[CollectionDefinition(Name)]
public sealed class TwoOfEach : ICollectionFixture<ReplicatedSystem>
{
    public const string Name = "The running system with replicas";
}
