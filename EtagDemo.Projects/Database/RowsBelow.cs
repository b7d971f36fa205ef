using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Database;

/// <summary>Lists below a row that has to be there: an empty list and no list at all are two answers, and one statement tells them apart.</summary>
public static class RowsBelow
{
    /// <summary>The rows, or null when there is no parent.</summary>
    public static async Task<List<T>?> ListBelowAsync<TParent, T>(this IQueryable<TParent> parent, IQueryable<T> rows, CancellationToken cancellationToken)
        where TParent : class
    {
        var found = await parent.Select(_ => new { Rows = rows.ToList() }).SingleOrDefaultAsync(cancellationToken);
        return found?.Rows;
    }
}
