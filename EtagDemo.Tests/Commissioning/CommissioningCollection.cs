namespace EtagDemo.Tests.Commissioning;

[CollectionDefinition(Name)]
public sealed class CommissioningCollection : ICollectionFixture<CommissioningFixture>
{
    public const string Name = "Commissioning service";
}
