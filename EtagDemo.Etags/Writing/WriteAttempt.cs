using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Writing;

/// <summary>One attempt of a write, within its transaction.</summary>
public sealed class WriteAttempt
{
    /// <summary>Names a tag that this write touches, beside those of the entities it saves.</summary>
    public void Invalidate(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
    }

    /// <summary>
    /// Evaluates the request's preconditions against the representation as this transaction sees it. Call it on the locked row, before changing it.
    /// </summary>
    /// <typeparam name="T">What GET of this resource answers with; a result, or the value it renders.</typeparam>
    /// <param name="representation">The representation, or null when there is none. Asked only if the request carries a precondition.</param>
    /// <returns>The refusal to return (412 or 428), or null to go on.</returns>
    public ValueTask<IResult?> PreconditionAsync<T>(Func<T?> representation) => ValueTask.FromResult<IResult?>(null);

    /// <summary>The same, for a representation at hand, when GET of this resource makes its ETag from content.</summary>
    public IResult? Precondition<T>(T? representation) => null;

    /// <summary>The same, rendering only if the request carries a precondition.</summary>
    public IResult? Precondition<T>(Func<T?> representation) => null;
}
