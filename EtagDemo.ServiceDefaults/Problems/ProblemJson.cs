using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.ServiceDefaults.Problems;

[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProblemJson : JsonSerializerContext;
