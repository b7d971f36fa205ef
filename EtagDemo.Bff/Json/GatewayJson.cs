using System.Text.Json.Serialization;
using EtagDemo.Bff.Areas;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Products;
using EtagDemo.Bff.Projects;
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
[JsonSerializable(typeof(Scenario[]))]
[JsonSerializable(typeof(ScenarioBody))]
[JsonSerializable(typeof(Product[]))]
[JsonSerializable(typeof(ProductBody))]
internal sealed partial class GatewayJson : JsonSerializerContext;
