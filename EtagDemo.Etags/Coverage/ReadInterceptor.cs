using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EtagDemo.Etags.Coverage;

/// <summary>Notes the tables that a watched request reads.</summary>
/// <param name="http">The request.</param>
internal sealed partial class ReadInterceptor(IHttpContextAccessor http) : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command.CommandText);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return ValueTask.FromResult(result);
    }

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+(?:"?\w+"?\.)?"?(\w+)"?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    private void Note(string sql)
    {
        if (http.HttpContext?.Features.Get<TablesRead>() is { } tables)
        {
            foreach (Match source in Source().Matches(sql))
            {
                tables.Add(source.Groups[1].Value);
            }
        }
    }
}
