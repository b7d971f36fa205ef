using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.ServiceDefaults.Database;

public static class UpdatedAtColumn
{
    /// <summary>Tells EF Core that <see cref="UpdatedAtTrigger"/> sets the column: never written, read back after every insert and update.</summary>
    public static void IsUpdatedAt<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, DateTimeOffset>> property)
        where T : class =>
        entity.Property(property).HasColumnName(UpdatedAtTrigger.Column).HasDefaultValueSql("clock_timestamp()").ValueGeneratedOnAddOrUpdate();
}
