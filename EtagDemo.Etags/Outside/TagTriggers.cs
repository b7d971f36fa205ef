using Microsoft.EntityFrameworkCore.Migrations;

namespace EtagDemo.Etags.Outside;

/// <summary>Steps for migrations: triggers by which a table announces the tags of changes that go around the service, for <c>ListenToDatabase</c>.</summary>
public static class TagTriggers
{
    /// <summary>
    /// Adds triggers to a table. Transactions that the service marks announce nothing; any other announces its tags when it commits. <c>TRUNCATE</c>
    /// announces that anything may have changed.
    /// </summary>
    /// <param name="migration">The migration.</param>
    /// <param name="service">The service's name, as given to <c>AddEtags</c>.</param>
    /// <param name="table">The table.</param>
    /// <param name="tags">What its rows touch.</param>
    public static void AddTagTriggers(this MigrationBuilder migration, string service, string table, RowTags tags)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        ArgumentNullException.ThrowIfNull(tags);
        migration.Sql(TagTriggerSql.Create(service, table, tags));
    }

    /// <summary>Takes them away again.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="table">The table.</param>
    public static void DropTagTriggers(this MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        migration.Sql(TagTriggerSql.Drop(table));
    }
}
