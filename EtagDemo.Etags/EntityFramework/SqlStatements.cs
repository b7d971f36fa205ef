namespace EtagDemo.Etags.EntityFramework;

/// <summary>
/// Tells SQL that may change data from SQL that reads. What is not known to read counts as a change. Texts, quoted names and comments do not count; what a function does that is
/// selected cannot be seen.
/// </summary>
internal static class SqlStatements
{
    private static readonly HashSet<string> Reads = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "SET", "RESET", "LOCK", "SAVEPOINT", "RELEASE", "ROLLBACK", "LISTEN", "UNLISTEN", "NOTIFY", "DECLARE", "FETCH", "MOVE", "CLOSE",
    };

    private static readonly HashSet<string> Changes = new(StringComparer.OrdinalIgnoreCase) { "INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE" };

    /// <summary>The first word that makes a change of it, in upper case; null when all of it reads.</summary>
    public static string? ChangeOf(string sql)
    {
        var tokens = new SqlTokens(sql);
        var (begins, isExplained) = (true, false);
        var before = ' ';
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            if (token is ";")
            {
                (begins, isExplained) = (true, false);
            }
            else if (SqlTokens.IsWord(token))
            {
                var word = token.ToString();
                if (begins ? !Reads.Contains(word) : Changes.Contains(word) && (before == '(' || isExplained))
                {
                    return word.ToUpperInvariant();
                }

                isExplained |= begins && word.Equals("EXPLAIN", StringComparison.OrdinalIgnoreCase);
                begins = false;
            }

            before = token[0];
        }

        return null;
    }
}
