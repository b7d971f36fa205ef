using Npgsql;

namespace EtagDemo.Tests.Hostile;

/// <summary>All rows of a database as one text, to see whether anything was changed.</summary>
internal sealed class StoredRows(NpgsqlDataSource source) : IAsyncDisposable
{
    private string? _question;

    public async Task<string> DigestAsync()
    {
        _question ??= await QuestionAsync();
        return await AskAsync(_question);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<string> QuestionAsync()
    {
        var tables = (await AskAsync("SELECT string_agg(quote_ident(tablename), ',' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public'")).Split(',');
        var rows = string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table} ' || rows::text AS line FROM {table} AS rows"));
        return $"SELECT count(*) || ' rows ' || md5(string_agg(line, '' ORDER BY line)) FROM ({rows}) AS everything";
    }

    private async Task<string> AskAsync(string question)
    {
        await using var command = source.CreateCommand(question);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
