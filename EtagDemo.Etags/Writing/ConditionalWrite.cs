using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Writing;

/// <summary>Runs a write: execution strategy, transaction, precondition on the locked row, mark → COMMIT → finish.</summary>
public sealed class ConditionalWrite
{
    private readonly ChangedTags _changed;
    private readonly RepresentationTag _tags;
    private readonly TaggedRoutes _routes;
    private readonly IHttpContextAccessor _http;
    private readonly IOptions<EtagsOptions> _options;
    private readonly TimeProvider _time;

    internal ConditionalWrite(
        ChangedTags changed, RepresentationTag tags, TaggedRoutes routes, IHttpContextAccessor http, IOptions<EtagsOptions> options, TimeProvider time)
    {
        _changed = changed;
        _tags = tags;
        _routes = routes;
        _http = http;
        _options = options;
        _time = time;
    }

    /// <summary>
    /// Runs the attempt in a transaction. It is committed unless a precondition refused or the answer's status is 400 or above.
    /// The attempt may run several times. A precondition that it did not ask about is 501, and nothing is changed. When the validator store cannot be reached the answer is 503 and nothing is changed.
    /// </summary>
    /// <param name="context">The context whose transaction it is.</param>
    /// <param name="attempt">Reads with FOR UPDATE, asks the precondition, changes, saves, and returns the answer.</param>
    /// <param name="cancellationToken">The caller's: reaches the attempt, never mark, COMMIT or finish.</param>
    public async Task<IResult> RunAsync(
        DbContext context, Func<WriteAttempt, CancellationToken, Task<IResult>> attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(attempt);
        RequireInterceptor(context);
        try
        {
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(token => AttemptAsync(context, attempt, token), cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            return Refusals.Unavailable(_http.HttpContext, exception, _options.Value.RetryAfter);
        }
    }

    private async Task<IResult> AttemptAsync(
        DbContext context, Func<WriteAttempt, CancellationToken, Task<IResult>> attempt, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        _changed.Forget(context);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var precondition = _http.HttpContext is { } http ? new WritePrecondition(http, _tags, _time.GetUtcNow()) : null;
        var current = new WriteAttempt(context, _changed, precondition, TagOfAsync);
        var result = await attempt(current, cancellationToken);
        if (current.IsRefused || result is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            _changed.Forget(context);
            return result;
        }

        if (precondition is { IsRequired: true } && !current.IsAsked)
        {
            throw new InvalidOperationException("The endpoint has RequireIfMatch, and its handler never asked attempt.Precondition. Ask it on the locked row, before changing it.");
        }

        if (precondition is { IsPresent: true } && !current.IsAsked && _changed.HasWrites(context) && _routes.HasTaggedGet(_http.HttpContext!))
        {
            _changed.Forget(context);
            return Refusals.PreconditionIgnored(_http.HttpContext!);
        }

        await transaction.CommitAsync(CancellationToken.None);
        if (current.NewTag is { } tag)
        {
            _http.HttpContext!.Response.Headers.ETag = tag.ToString();
        }

        return result;
    }

    private ValueTask<EntityTag?> TagOfAsync(object representation, CancellationToken cancellationToken) =>
        _http.HttpContext is { } http ? _tags.OfAsync(http, representation, cancellationToken) : ValueTask.FromResult<EntityTag?>(null);

    private static void RequireInterceptor(DbContext context)
    {
        var interceptors = context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors;
        if (interceptors?.Any(interceptor => interceptor is CommitInterceptor) != true)
        {
            throw new InvalidOperationException(
                $"Commits of {context.GetType().Name} are not marked. Add .UseDatabase<{context.GetType().Name}>() to AddEtags.");
        }
    }
}
