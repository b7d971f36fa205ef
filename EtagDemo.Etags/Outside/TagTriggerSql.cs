namespace EtagDemo.Etags.Outside;

/// <summary>
/// The SQL of a table's triggers. They are deferred, so that they run within COMMIT, when a transaction of the service has told that its tags are marked; and
/// announcements are delivered only if it commits, each tag once. One notification for each tag keeps every payload far below its limit of 8,000 bytes.
/// The function runs with its owner's rights: whoever may change the table need not be allowed to read another.
/// </summary>
internal static class TagTriggerSql
{
    // A longer text is no tag, however its UUIDs are written; a payload over the limit would make somebody else's COMMIT fail.
    private const int LongestText = 1000;

    public static string Create(string service, string table, RowTags tags)
    {
        var channel = SqlText.Literal(OutsideChannel.Of(service));
        var function = FunctionOf(table);
        return $"""
            CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $etags$
            BEGIN
                IF TG_OP = 'TRUNCATE' THEN
                    PERFORM pg_notify({channel}, {SqlText.Literal(OutsideChannel.Everything)});
                    RETURN NULL;
                END IF;
                IF {OwnTransaction.IsTold} THEN
                    RETURN NULL;
                END IF;
                IF TG_OP <> 'INSERT' THEN
                    {Announce(channel, tags, "OLD")}
                END IF;
                IF TG_OP <> 'DELETE' THEN
                    {Announce(channel, tags, "NEW")}
                END IF;
                RETURN NULL;
            END
            $etags$;
            CREATE CONSTRAINT TRIGGER {function} AFTER INSERT OR UPDATE OR DELETE ON {SqlText.Name(table)}
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {function}();
            CREATE TRIGGER {SqlText.Name($"{table}_etags_truncated")} AFTER TRUNCATE ON {SqlText.Name(table)} FOR EACH STATEMENT EXECUTE FUNCTION {function}();
            """;
    }

    /// <summary>With the function go its triggers.</summary>
    public static string Drop(string table) => $"DROP FUNCTION {FunctionOf(table)}() CASCADE";

    private static string FunctionOf(string table) => SqlText.Name($"{table}_etags");

    private static string Announce(string channel, RowTags tags, string row) => string.Concat(
    [
        Statement(channel, tags.Templates.Select(template => SqlText.Tag(template, row)), source: ""),
        .. tags.Related.Select(related => Statement(
            channel,
            related.Templates.Select(template => SqlText.Tag(template, "related")),
            $"{SqlText.Name(related.Table)} AS related WHERE related.{SqlText.Name(related.Column)} = {row}.{SqlText.Name(related.Column)}")),
    ]);

    private static string Statement(string channel, IEnumerable<string> texts, string source)
    {
        var announced = $"SELECT DISTINCT unnest(ARRAY[{string.Join(", ", texts)}]){(source.Length == 0 ? "" : $" FROM {source}")}";
        return $"PERFORM pg_notify({channel}, announced.tag) FROM ({announced}) AS announced(tag) WHERE length(announced.tag) <= {LongestText};\n";
    }
}
