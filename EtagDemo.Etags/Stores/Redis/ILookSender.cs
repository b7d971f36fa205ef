namespace EtagDemo.Etags.Stores.Redis;

/// <summary>Carries looks to Redis.</summary>
internal interface ILookSender
{
    /// <summary>Sends looks that share a generation record, in one script.</summary>
    /// <returns>The answers in the looks' order. Null if Redis refused several together, for which one look's keys may be the cause.</returns>
    Task<LookAnswer[]?> SendAsync(PendingLook[] looks);
}
