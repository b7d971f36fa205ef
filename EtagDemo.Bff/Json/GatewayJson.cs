using System.Text.Json.Serialization;
using EtagDemo.Bff.Areas;
using EtagDemo.Bff.Audits;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Internal;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Overview;
using EtagDemo.Bff.Products;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Reconfigurations;
using EtagDemo.Bff.Scenarios;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Json;

/// <summary>Every JSON document that the gateway reads or writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(UpstreamProblem))]
[JsonSerializable(typeof(Collaborator))]
[JsonSerializable(typeof(NameBody))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(CollaboratorRole[]))]
[JsonSerializable(typeof(ProjectName[]))]
[JsonSerializable(typeof(ProjectDocument))]
[JsonSerializable(typeof(AreaName[]))]
[JsonSerializable(typeof(AreaDocument))]
[JsonSerializable(typeof(ZoneName[]))]
[JsonSerializable(typeof(ZoneBody))]
[JsonSerializable(typeof(ZoneDocument))]
[JsonSerializable(typeof(NodeBody))]
[JsonSerializable(typeof(NodeDocument))]
[JsonSerializable(typeof(NodeName[]))]
[JsonSerializable(typeof(IReadOnlyList<NodeName>))]
[JsonSerializable(typeof(IReadOnlyList<ProjectZone>))]
[JsonSerializable(typeof(IReadOnlyList<ProjectNode>))]
[JsonSerializable(typeof(AuditQuestion))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(MisconfigurationQuestion))]
[JsonSerializable(typeof(MisconfigurationSupposition))]
[JsonSerializable(typeof(Misconfiguration[]))]
[JsonSerializable(typeof(SiteScan))]
[JsonSerializable(typeof(SiteScanReport))]
[JsonSerializable(typeof(OverviewDocument))]
[JsonSerializable(typeof(IReadOnlyList<OpenReconfiguration>))]
[JsonSerializable(typeof(Reconfiguration[]))]
[JsonSerializable(typeof(ReconfigurationPlan))]
[JsonSerializable(typeof(ReconfigurationScope))]
[JsonSerializable(typeof(ReconfigurationState))]
[JsonSerializable(typeof(NodeChanges))]
[JsonSerializable(typeof(Scenario[]))]
[JsonSerializable(typeof(ScenarioBody))]
[JsonSerializable(typeof(Product[]))]
[JsonSerializable(typeof(ProductBody))]
[JsonSerializable(typeof(StoredResponses))]
internal sealed partial class GatewayJson : JsonSerializerContext;
