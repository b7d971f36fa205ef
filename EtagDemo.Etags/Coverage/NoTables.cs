using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagDemo.Etags.Coverage;

/// <summary>For a service that named no database.</summary>
internal sealed class NoTables : ITableModel
{
    public IEnumerable<IEntityType> Entities => [];
}
