namespace EtagDemo.Bff.Internal;

/// <summary>What the gateway keeps in memory, or kept before it was dropped.</summary>
internal sealed record StoredResponses(int Responses, long Bytes);
