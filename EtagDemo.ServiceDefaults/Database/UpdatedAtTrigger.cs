using Microsoft.EntityFrameworkCore.Migrations;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// Steps for migrations. A row's <c>updated_at</c> is set by the database alone and strictly grows, even when two changes fall into one microsecond
/// or the clock is set back: validators are made from it.
/// </summary>
public static class UpdatedAtTrigger
{
    public const string Column = "updated_at";

    public static void CreateUpdatedAtFunction(this MigrationBuilder migration) => migration.Sql(
        """
        CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.updated_at := CASE TG_OP
                WHEN 'UPDATE' THEN greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond')
                ELSE clock_timestamp()
            END;
            RETURN NEW;
        END $$
        """);

    public static void CreateUpdatedAtTrigger(this MigrationBuilder migration, string table) => migration.Sql(
        $"""CREATE TRIGGER "{table}_updated_at" BEFORE INSERT OR UPDATE ON "{table}" FOR EACH ROW EXECUTE FUNCTION set_updated_at()""");

    public static void DropUpdatedAtFunction(this MigrationBuilder migration) => migration.Sql("DROP FUNCTION set_updated_at()");
}
