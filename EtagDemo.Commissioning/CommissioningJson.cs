using System.Text.Json.Serialization;
using EtagDemo.Commissioning.Audit;
using EtagDemo.Commissioning.Changes;
using EtagDemo.Commissioning.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Commissioning;

/// <summary>What this service reads and writes, compiled at build time.</summary>
[JsonSerializable(typeof(NodeView))]
[JsonSerializable(typeof(List<NodeOfZone>))]
[JsonSerializable(typeof(List<NodeOfProject>))]
[JsonSerializable(typeof(List<NodesInZone>))]
[JsonSerializable(typeof(PutNode))]
[JsonSerializable(typeof(PatchNode))]
[JsonSerializable(typeof(SiteScanBody))]
[JsonSerializable(typeof(SiteAudit))]
[JsonSerializable(typeof(ReconfigurationBody))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class CommissioningJson : JsonSerializerContext;
