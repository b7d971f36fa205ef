using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

/// <summary>The triggers of this service's tables announce the tags that its reads have.</summary>
[Collection(SharedCommissioning.Name)]
public sealed class OutsideChangeTests(CommissioningFixture service)
{
    [Theory]
    [InlineData("UPDATE nodes SET name = 'N'", false)]
    [InlineData("UPDATE nodes SET zone_id = gen_random_uuid()", true)]
    [InlineData("DELETE FROM nodes", true)]
    public async Task A_change_with_SQL_is_answered_anew(string sql, bool changesCounts)
    {
        var site = new Site(service.Owner);
        var node = site.Node(await site.CommissionAsync("lamp"));
        string[] names = [node, site.Nodes, site.NodesOfProject];

        await AroundTheService.ChangeAsync(
            service.Owner, service.ExecuteAsync, $"{sql} WHERE project_id = '{site.Project}'", changesCounts ? [.. names, site.Counts] : names);
    }
}
