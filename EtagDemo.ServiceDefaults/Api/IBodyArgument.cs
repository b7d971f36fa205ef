using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>What <see cref="BodyFilter"/> looks for among a handler's arguments.</summary>
public interface IBodyArgument
{
    /// <summary>Why the body was refused; null for a good one.</summary>
    ProblemHttpResult? Problem { get; }
}
