using System.Text.Json.Serialization;

namespace EtagDemo.Etags.Administration;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<EntryView>))]
[JsonSerializable(typeof(List<TagView>))]
[JsonSerializable(typeof(ClearReport))]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class EtagsJson : JsonSerializerContext;
