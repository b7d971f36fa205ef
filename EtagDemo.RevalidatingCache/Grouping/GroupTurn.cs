namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>What a validation is told.</summary>
/// <param name="Holds">The origin said, after it was asked, that the ETag still holds. Otherwise it asks in the ordinary way.</param>
/// <param name="Place">What to give back once the ordinary answer is there: who comes in the meantime waits for it, to travel together.</param>
internal readonly record struct GroupTurn(bool Holds, GroupPlace? Place = null);
