using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EtagDemo.Reconf.Audit;
using EtagDemo.Reconf.Misconfigurations;
using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Reconfigurations;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Reconf;

/// <summary>What this service reads, writes and keeps as JSON, compiled at build time.</summary>
[JsonSerializable(typeof(List<ScenarioView>))]
[JsonSerializable(typeof(PutScenario))]
[JsonSerializable(typeof(List<ProductView>))]
[JsonSerializable(typeof(PutProduct))]
[JsonSerializable(typeof(MisconfigurationBody))]
[JsonSerializable(typeof(List<ScalarDifference>))]
[JsonSerializable(typeof(AuditBody))]
[JsonSerializable(typeof(ProjectAudit))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(StateBody))]
[JsonSerializable(typeof(List<ReconfigurationView>))]
[JsonSerializable(typeof(ImmutableArray<PlannedChange>))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ReconfJson : JsonSerializerContext;
