using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>What a request that joined a flight is to do next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Response">The response to share.</param>
/// <param name="ForwardStatus">What the origin answered to the one who asked.</param>
internal readonly record struct Turn(TurnKind Kind, StoredResponse? Response = null, int? ForwardStatus = null);
