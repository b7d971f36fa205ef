namespace EtagDemo.Tests.Distributed;

/// <summary>All tests of the running system share one start of the AppHost.</summary>
[CollectionDefinition(Name)]
public sealed class OneSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "The running system";
}
