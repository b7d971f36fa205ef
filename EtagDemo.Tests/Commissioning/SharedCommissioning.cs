namespace EtagDemo.Tests.Commissioning;

[CollectionDefinition(Name)]
public sealed class SharedCommissioning : ICollectionFixture<CommissioningFixture>
{
    public const string Name = "Commissioning service";
}
