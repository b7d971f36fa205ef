using System.Net;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Fixtures;
using Npgsql;

namespace EtagDemo.Tests.Distributed;

/// <summary>Somebody changes a row with SQL in the running system. That is heard a moment later, so the tests ask until it is.</summary>
[Collection(OneSystem.Name)]
public sealed class OutsideChangeTests(RunningSystem system)
{
    [Theory]
    [InlineData("projects-db", "UPDATE zones SET name = 'changed with SQL' WHERE zone_id = '{0}'")]
    [InlineData("commissioning-db", "UPDATE nodes SET name = 'changed with SQL' WHERE zone_id = '{0}'")]
    [InlineData("reconf-db", "UPDATE scenarios SET parameters = '{{\"changed with SQL\": 1}}' WHERE name = 's{0}'")]
    public async Task What_was_changed_with_SQL_is_what_the_gateway_answers(string database, string sql)
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();
        await site.Owner.PutAsync($"/scenarios/s{site.Zone}", new { parameters = new { level = 1 } });
        var path = database switch
        {
            "projects-db" => site.ZonePath,
            "commissioning-db" => site.NodePath(node),
            _ => $"/scenarios/s{site.Zone}",
        };
        var known = await site.Owner.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(path, ("If-None-Match", known.ETag))).Status);

        await ExecuteAsync(database, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, site.Zone));

        await Eventually.HoldsAsync(async () =>
        {
            var answer = await site.Owner.GetAsync(path, ("If-None-Match", known.ETag));
            return answer.Status == HttpStatusCode.OK && answer.Body.Contains("changed with SQL", StringComparison.Ordinal);
        });
    }

    private async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{await system.App.GetConnectionStringAsync(database)};Pooling=false");
        await using var command = source.CreateCommand(sql);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
