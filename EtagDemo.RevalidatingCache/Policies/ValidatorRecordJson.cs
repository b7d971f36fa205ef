using System.Text.Json.Serialization;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>How records are written.</summary>
[JsonSerializable(typeof(ValidatorRecord))]
internal sealed partial class ValidatorRecordJson : JsonSerializerContext;
