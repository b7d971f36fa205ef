namespace EtagDemo.Bff.Callers;

/// <summary>Endpoint metadata: the endpoint answers also for a project whose deletion has begun, so that its owner can finish it.</summary>
internal sealed record ReachesProjectBeingDeleted;
