using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags.Writing;

/// <summary>One attempt of a write, within its transaction.</summary>
public sealed class WriteAttempt
{
    private readonly DbContext _context;
    private readonly ChangedTags _changed;
    private readonly WritePrecondition? _precondition;
    private readonly Func<object, CancellationToken, ValueTask<EntityTag?>> _tagOf;

    internal WriteAttempt(DbContext context, ChangedTags changed, WritePrecondition? precondition, Func<object, CancellationToken, ValueTask<EntityTag?>> tagOf)
    {
        _tagOf = tagOf;
        _context = context;
        _changed = changed;
        _precondition = precondition;
    }

    internal bool IsRefused { get; private set; }

    internal bool IsAsked { get; private set; }

    internal EntityTag? NewTag { get; private set; }

    /// <summary>Names a tag that this write touches, beside those of the entities it saves: for <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>, raw SQL and cascades.</summary>
    /// <param name="tag">The tag's text.</param>
    public void Invalidate(string tag) => _changed.Declare(_context, Tag.Parse(tag));

    /// <summary>Says that no response depends on what this write changes by <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> or raw SQL.</summary>
    public void InvalidateNothing() => _changed.DeclareNothing(_context);

    /// <summary>
    /// Evaluates the request's preconditions against the representation as this transaction sees it. Call it on the locked row, before changing it.
    /// </summary>
    /// <typeparam name="T">What GET of this resource answers with; a result, or the value it renders.</typeparam>
    /// <param name="representation">The representation, or null when there is none. Asked only if the request carries a precondition.</param>
    /// <returns>The refusal to return (412 or 428), or null to go on.</returns>
    public ValueTask<IResult?> PreconditionAsync<T>(Func<T?> representation)
    {
        ArgumentNullException.ThrowIfNull(representation);
        return PreconditionAsync(() => Task.FromResult(representation()));
    }

    /// <summary>The same, for a representation that takes a query of its own.</summary>
    public async ValueTask<IResult?> PreconditionAsync<T>(Func<Task<T?>> representation)
    {
        ArgumentNullException.ThrowIfNull(representation);
        IsAsked = true;
        var refusal = _precondition is null or { IsEmpty: true }
            ? null
            : await _precondition.EvaluateAsync(await representation());
        IsRefused = refusal is not null;
        return refusal;
    }

    /// <summary>The same, when GET of this resource makes its ETag from content, so that there is nothing to wait for.</summary>
    /// <exception cref="InvalidOperationException">GET of this resource makes its ETag from versions: use <see cref="PreconditionAsync{T}(Func{T})"/>.</exception>
    public IResult? Precondition<T>(Func<T?> representation)
    {
        var pending = PreconditionAsync(representation);
        return pending.IsCompleted
            ? pending.GetAwaiter().GetResult()
            : throw new InvalidOperationException("The ETag of this resource takes a query. Use await attempt.PreconditionAsync(…).");
    }

    /// <summary>The same, for a representation at hand.</summary>
    public IResult? Precondition<T>(T? representation) => Precondition(() => representation);

    /// <summary>
    /// Gives the write's answer the ETag that GET of the same route will answer this caller with, once it is committed. Call it after saving. For answers
    /// that stand for the resource itself, such as 204 to a PATCH; one to PUT only if what was sent is stored as it is (RFC 9110 section 9.3.4).
    /// </summary>
    /// <param name="representation">What GET of this resource answers with now; a result, or the value it renders.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async ValueTask TagAsync<T>(T representation, CancellationToken cancellationToken)
        where T : notnull => NewTag = await _tagOf(representation, cancellationToken);
}
