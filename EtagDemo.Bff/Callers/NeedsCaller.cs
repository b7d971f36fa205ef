namespace EtagDemo.Bff.Callers;

/// <summary>Endpoint metadata: without a well-formed <c>x-user</c> the answer is 401.</summary>
internal sealed record NeedsCaller;
