using System.Text.Json.Nodes;
using EtagDemo.Bff.Areas;
using EtagDemo.Bff.Audits;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Overview;
using EtagDemo.Bff.Products;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Reconfigurations;
using EtagDemo.Bff.Scenarios;
using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Description;

/// <summary>One small building, as each document shows it.</summary>
internal static class Examples
{
    /// <summary>The id of a node, which its client chooses.</summary>
    public const string Node = "4f2a9c0e7b1d4e6f8a3b5c7d9e1f2a4b";

    private const string Project = "01a1ffca597f7fd18524dd5f55dafcb6";
    private const string Area = "01a1ffca6b1f7d3ab9178e6b0b57412f";
    private const string Zone = "01a1ffca70217c54a2f9a1b9c3d4e5f6";
    private const string Plan = "01a1ffca7d0f7b63822522d4c2d52f10";

    private const string Difference = """{"name":"level","current":50,"expected":80}""";
    private const string Finding = $$"""{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","current":50,"expected":80}""";
    private const string AreaName = $$"""{"area_id":"{{Area}}","name":"Ground floor"}""";
    private const string ZoneName = $$"""{"zone_id":"{{Zone}}","name":"Lobby","scenario":"occupancy"}""";
    private const string NodeName = $$"""{"node_uuid":"{{Node}}","name":"Downlight"}""";
    private const string Collaborator = """{"email":"ada@example.org","role":"owner"}""";
    private const string Scenario = """{"name":"occupancy","parameters":{"level":80,"sensor":true}}""";
    private const string Product = """{"product_id":"relay-10a","name":"Relay 10 A","parameters":{"current_a":10,"dali":false}}""";

    private const string Reconfiguration =
        $$"""{"reconfiguration_id":"{{Plan}}","zone_id":null,"state":"planned","changes":[{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","from":50,"to":80}]}""";

    private static readonly Dictionary<Type, string> Documents = new()
    {
        [typeof(NameBody)] = """{"name":"Head office"}""",
        [typeof(ProjectName[])] = $$"""[{"project_id":"{{Project}}","name":"Head office"}]""",
        [typeof(ProjectName)] = $$"""{"project_id":"{{Project}}","name":"Head office"}""",
        [typeof(ProjectDocument)] = $$"""{"project_id":"{{Project}}","name":"Head office","collaborators":[{{Collaborator}}],"areas":[{{AreaName}}]}""",
        [typeof(CollaboratorRole[])] = $"[{Collaborator}]",
        [typeof(string[])] = """["bob@example.org"]""",
        [typeof(AreaName[])] = $"[{AreaName}]",
        [typeof(AreaName)] = AreaName,
        [typeof(AreaDocument)] = $$"""{"area_id":"{{Area}}","name":"Ground floor","zones":[{{ZoneName}}]}""",
        [typeof(ZoneBody)] = """{"name":"Lobby","scenario":"occupancy"}""",
        [typeof(ZoneName[])] = $"[{ZoneName}]",
        [typeof(ZoneName)] = ZoneName,
        [typeof(ZoneDocument)] = $$"""{"zone_id":"{{Zone}}","name":"Lobby","scenario":"occupancy","nodes":[{{NodeName}}]}""",
        [typeof(NodeBody)] = """{"name":"Downlight","configuration":{"level":50} }""",
        [typeof(NodeName[])] = $"[{NodeName}]",
        [typeof(NodeDocument)] = $$"""{"node_uuid":"{{Node}}","name":"Downlight","configuration":{"level":50} }""",
        [typeof(Misconfiguration[])] = $"[{Difference}]",
        [typeof(MisconfigurationSupposition)] = """{"zone":{"scenario":"daylight-harvesting"},"node":{"configuration":{"level":50}}}""",
        [typeof(AuditReport)] = $$"""{"project_id":"{{Project}}","nodes":1,"misconfigured":1,"findings":[{{Finding}}]}""",
        [typeof(SiteScan)] = $$"""{"nodes":[{"node_uuid":"{{Node}}","configuration":{"level":50} }]}""",
        [typeof(SiteScanReport)] = $$"""{"missing":[],"unknown":[{"node_uuid":"{{Plan}}"}],"drifted":[{"node_uuid":"{{Node}}","name":"Downlight","differences":[{{Difference}}]}]}""",
        [typeof(OverviewDocument)] =
            $$"""
            {"project_id":"{{Project}}","name":"Head office","areas":[{"area_id":"{{Area}}","name":"Ground floor","zones":[{"zone_id":"{{Zone}}","name":"Lobby","scenario":"occupancy","nodes":1,"misconfigured":1}]}],
            "nodes":1,"misconfigured":1,"findings":[{{Finding}}],"reconfigurations":[{"reconfiguration_id":"{{Plan}}","zone_id":null,"state":"planned"}]}
            """,
        [typeof(ReconfigurationScope)] = $$"""{"zone_id":"{{Zone}}"}""",
        [typeof(Reconfiguration)] = Reconfiguration,
        [typeof(Reconfiguration[])] = $"[{Reconfiguration}]",
        [typeof(ScenarioBody)] = """{"parameters":{"level":80,"sensor":true}}""",
        [typeof(Scenario)] = Scenario,
        [typeof(Scenario[])] = $"[{Scenario}]",
        [typeof(ProductBody)] = """{"name":"Relay 10 A","parameters":{"current_a":10,"dali":false}}""",
        [typeof(Product)] = Product,
        [typeof(Product[])] = $"[{Product}]",
    };

    public static JsonNode? Of(Type document) => Documents.TryGetValue(document, out var json) ? JsonNode.Parse(json) : null;
}
