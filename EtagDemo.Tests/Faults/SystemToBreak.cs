namespace EtagDemo.Tests.Faults;

/// <summary>Tests that share one start of the system with faults.</summary>
[CollectionDefinition(Name)]
public sealed class SystemToBreak : ICollectionFixture<BrokenSystem>
{
    public const string Name = "The system that is broken";
}
