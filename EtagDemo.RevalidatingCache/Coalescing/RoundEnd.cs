using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>How a round ended, and so what the others do. Nobody inherits the leader's failure or cancellation.</summary>
internal readonly record struct RoundEnd
{
    /// <summary>The leader's client went away before the origin's answer was known: another leads.</summary>
    public static RoundEnd Abandoned => new() { IsAbandoned = true };

    /// <summary>The origin failed, or its answer is for the leader only: the others ask for themselves.</summary>
    public static RoundEnd NotShared => new() { ForFollowers = new(TurnKind.Alone), ForWaiting = new(TurnKind.Alone) };

    /// <summary>The store can answer without asking the origin: all look there.</summary>
    public static RoundEnd LookAgain => new() { ForFollowers = new(TurnKind.LookAgain), ForWaiting = new(TurnKind.LookAgain) };

    public bool IsAbandoned { get; private init; }

    /// <summary>For those who were there before the round started.</summary>
    public Turn ForFollowers { get; private init; }

    /// <summary>For those who arrived while it ran; null lets them have a round of their own.</summary>
    public Turn? ForWaiting { get; private init; }

    /// <summary>The origin answered with something to share.</summary>
    /// <param name="response">The stored response.</param>
    /// <param name="forwardStatus">What the origin answered.</param>
    /// <param name="isReusable">Whether it may be used without validation, by those too who arrived in the meantime.</param>
    public static RoundEnd Shared(StoredResponse response, int forwardStatus, bool isReusable) => new()
    {
        ForFollowers = new(TurnKind.Share, response, forwardStatus),
        ForWaiting = isReusable ? new Turn(TurnKind.LookAgain) : null,
    };
}
