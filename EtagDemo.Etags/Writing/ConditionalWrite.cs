using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags.Writing;

/// <summary>Runs a write: execution strategy, transaction, precondition on the locked row, mark → COMMIT → finish.</summary>
public sealed class ConditionalWrite
{
    /// <summary>
    /// Runs the attempt in a transaction. It is committed unless a precondition refused or the answer's status is 400 or above.
    /// The attempt may run several times.
    /// </summary>
    /// <param name="context">The context whose transaction it is.</param>
    /// <param name="attempt">Reads with FOR UPDATE, asks the precondition, changes, saves, and returns the answer.</param>
    /// <param name="cancellationToken">The caller's: reaches the attempt, never mark, COMMIT or finish.</param>
    public async Task<IResult> RunAsync(
        DbContext context, Func<WriteAttempt, CancellationToken, Task<IResult>> attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(attempt);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var current = new WriteAttempt();
                var result = await attempt(current, token);
                if (result is not IStatusCodeHttpResult { StatusCode: >= 400 })
                {
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return result;
            },
            cancellationToken);
    }
}
