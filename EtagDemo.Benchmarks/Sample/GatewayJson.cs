using System.Text.Json.Serialization;

namespace EtagDemo.Benchmarks.Sample;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ScenarioBody[]))]
[JsonSerializable(typeof(ProjectBody[]))]
[JsonSerializable(typeof(CollaboratorBody[]))]
[JsonSerializable(typeof(AreaBody[]))]
[JsonSerializable(typeof(ZoneBody[]))]
[JsonSerializable(typeof(NodeBody[]))]
[JsonSerializable(typeof(NewNamed))]
[JsonSerializable(typeof(NewZone))]
[JsonSerializable(typeof(NewNode))]
internal sealed partial class GatewayJson : JsonSerializerContext;
