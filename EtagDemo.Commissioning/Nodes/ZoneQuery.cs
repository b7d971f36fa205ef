using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>The zone that a request is about.</summary>
internal readonly record struct ZoneQuery([FromQuery(Name = ProjectQuery.Project)] Guid ProjectId, [FromQuery(Name = ZoneQuery.Zone)] Guid ZoneId)
{
    public const string Zone = "zone_id";

    public string PathOf(Guid nodeUuid) =>
        $"/nodes/{HexId.Format(nodeUuid)}?{ProjectQuery.Project}={HexId.Format(ProjectId)}&{Zone}={HexId.Format(ZoneId)}";
}
