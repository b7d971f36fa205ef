namespace EtagDemo.AppHost.Databases;

/// <summary>The login of the one service that a database belongs to.</summary>
/// <param name="Database">Its database; the role has the resource's name.</param>
/// <param name="Password">Generated, and kept with the other secrets.</param>
internal sealed record DatabaseLogin(PostgresDatabaseResource Database, ParameterResource Password) : IResourceAnnotation
{
    public string Role => Database.Name;

    public ReferenceExpression ConnectionString =>
        ReferenceExpression.Create($"Host={Database.Parent.Host};Port={Database.Parent.Port};Username={Role};Password={Password};Database={Database.DatabaseName}");
}
