namespace EtagDemo.Tests.Reconf;

[CollectionDefinition(Name)]
public sealed class SharedReconf : ICollectionFixture<ReconfFixture>
{
    public const string Name = "Reconf service";
}
