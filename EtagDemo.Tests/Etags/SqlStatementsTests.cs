using EtagDemo.Etags.EntityFramework;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 16: which SQL has to say what it touches.</summary>
public sealed class SqlStatementsTests
{
    [Theory]
    [InlineData("SELECT * FROM shelves WHERE id = 1 FOR UPDATE")]
    [InlineData("SELECT * FROM shelves FOR NO KEY UPDATE SKIP LOCKED")]
    [InlineData("(SELECT 1) UNION (SELECT 2)")]
    [InlineData("SELECT pg_advisory_xact_lock(hashtextextended('x', 0))")]
    [InlineData("SELECT 'DELETE FROM shelves; DELETE FROM books' AS text")]
    [InlineData("SELECT 'it''s; DELETE' AS text")]
    [InlineData(@"SELECT E'\'; DELETE FROM shelves' AS text")]
    [InlineData("SELECT $x$; DELETE FROM shelves$x$, $$; DROP TABLE shelves$$")]
    [InlineData("SELECT $1, $2")]
    [InlineData("""SELECT "update", "delete" FROM "insert" """)]
    [InlineData("SELECT shelf.update, deleted, update_count FROM shelf")]
    [InlineData("-- DELETE FROM shelves\nSELECT 1 /* ; UPDATE /* nested ; DELETE */ ; */")]
    [InlineData("WITH one AS (SELECT 1) SELECT * FROM one;")]
    [InlineData("SET TRANSACTION READ ONLY")]
    [InlineData("SET LOCAL lock_timeout = '1s'; SELECT 1; SHOW lock_timeout")]
    [InlineData("EXPLAIN ANALYZE SELECT 1")]
    [InlineData("VALUES (1), (2)")]
    [InlineData("LOCK TABLE shelves IN SHARE MODE")]
    [InlineData("")]
    [InlineData(" ; ")]
    public void What_reads_need_not_say_anything(string sql) => Assert.Null(SqlStatements.ChangeOf(sql));

    [Theory]
    [InlineData("UPDATE shelves SET name = 'x'", "UPDATE")]
    [InlineData("  delete from shelves", "DELETE")]
    [InlineData("INSERT INTO shelves SELECT * FROM old", "INSERT")]
    [InlineData("MERGE INTO shelves USING old ON true WHEN MATCHED THEN DELETE", "MERGE")]
    [InlineData("TRUNCATE shelves", "TRUNCATE")]
    [InlineData("SELECT 1; UPDATE shelves SET name = 'x'", "UPDATE")]
    [InlineData("/* why */ -- more\n UPDATE shelves SET name = 'x'", "UPDATE")]
    [InlineData("WITH gone AS (DELETE FROM shelves RETURNING *) SELECT * FROM gone", "DELETE")]
    [InlineData("WITH a AS (SELECT 1), b AS NOT MATERIALIZED ( /* x */ INSERT INTO t VALUES (1) RETURNING *) SELECT 1", "INSERT")]
    [InlineData("EXPLAIN ANALYZE DELETE FROM shelves", "DELETE")]
    [InlineData("CALL clear_shelves()", "CALL")]
    [InlineData("DO $$ BEGIN DELETE FROM shelves; END $$", "DO")]
    [InlineData("COPY shelves FROM STDIN", "COPY")]
    [InlineData("ALTER TABLE shelves DROP COLUMN name", "ALTER")]
    [InlineData("DROP TABLE shelves", "DROP")]
    [InlineData("COMMIT", "COMMIT")]
    [InlineData("EXECUTE prepared(1)", "EXECUTE")]
    public void What_may_change_data_has_to_say_what_it_touches(string sql, string word) => Assert.Equal(word, SqlStatements.ChangeOf(sql));

    [Theory]
    [InlineData("SELECT 'open")]
    [InlineData("SELECT \"open")]
    [InlineData("SELECT $x$ open")]
    [InlineData("SELECT /* open")]
    [InlineData("SELECT 1 -- open")]
    [InlineData("$")]
    [InlineData("$1$")]
    public void Sql_that_is_broken_off_ends_the_scan(string sql) => _ = SqlStatements.ChangeOf(sql);
}
