using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagDemo.Etags.Coverage;

/// <summary>Which tables a service has.</summary>
internal interface ITableModel
{
    IEnumerable<IEntityType> Entities { get; }
}
