using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

public static class SnakeCaseColumns
{
    /// <summary>Columns, keys and indexes named as PostgreSQL names are usually written. Call it last in <c>OnModelCreating</c>.</summary>
    public static void UseSnakeCaseColumns(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(Snake(key.GetName()));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(Snake(foreignKey.GetConstraintName()));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Snake(index.GetDatabaseName()));
            }
        }
    }

    private static string? Snake(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
