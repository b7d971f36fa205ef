namespace EtagDemo.Tests.Reconf;

[CollectionDefinition(Name)]
public sealed class ReconfCollection : ICollectionFixture<ReconfFixture>
{
    public const string Name = "Reconf service";
}
