using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>The JSON of a map where it is kept, rather than sent.</summary>
[JsonSerializable(typeof(ScalarMap))]
internal sealed partial class ScalarJsonContext : JsonSerializerContext;
