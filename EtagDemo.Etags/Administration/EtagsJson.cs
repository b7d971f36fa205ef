using System.Text.Json.Serialization;
using EtagDemo.Etags.Coverage;

namespace EtagDemo.Etags.Administration;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<EntryView>))]
[JsonSerializable(typeof(List<TagView>))]
[JsonSerializable(typeof(List<UndeclaredRead>))]
[JsonSerializable(typeof(EtagsStats))]
[JsonSerializable(typeof(PartitionState))]
[JsonSerializable(typeof(ClearReport))]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class EtagsJson : JsonSerializerContext;
