using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Faults;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Writing;

/// <summary>
/// A write's way through the store: 1. mark its tags; 2. COMMIT; 3. finish: new nonces and the marks' removal. Knows no database and no HTTP; no caller's
/// cancellation reaches it, and every wait is bounded.
/// </summary>
/// <param name="store">The marks.</param>
/// <param name="facts">Says how a COMMIT ended that failed to say so itself.</param>
/// <param name="options">Bounds.</param>
/// <param name="time">Their clock.</param>
/// <param name="points">Is told how far a write has come.</param>
/// <param name="metrics">Counts.</param>
/// <param name="logger">Says what was left to the resolver.</param>
internal sealed class WriteProtocol(
    IValidatorStore store, ITransactionFacts facts, IOptions<EtagsOptions> options, TimeProvider time, IWritePoints points, EtagsMetrics metrics, ILogger<WriteProtocol> logger)
{
    /// <summary>Commits a transaction that touches tags.</summary>
    /// <param name="tags">The tags it touches.</param>
    /// <param name="transaction">Its <c>xid8</c>, taken before.</param>
    /// <param name="commit">Sends COMMIT.</param>
    /// <exception cref="StoreUnavailableException">The tags could not be marked, or COMMIT did not come about in time; nothing was committed.</exception>
    /// <exception cref="CommitUnknownException">COMMIT failed, and its outcome is not known yet.</exception>
    public async Task CommitAsync(IReadOnlyCollection<Tag> tags, ulong transaction, Func<CancellationToken, Task> commit)
    {
        var writer = Guid.NewGuid();
        await MarkAsync(tags, transaction, writer);
        points.Pass(WritePoint.Marked);
        try
        {
            using var bound = new CancellationTokenSource(options.Value.CommitTimeout, time);
            await commit(bound.Token);
        }
        catch (Exception exception)
        {
            switch (await OutcomeAsync(transaction))
            {
                case TransactionOutcome.Committed:
                    break;
                case TransactionOutcome.InProgress:
                    metrics.Write(WriteStep.LeftMarked);
                    throw new CommitUnknownException(exception);
                default:
                    await FinishAsync(tags, writer, options.Value.StoreWriteTimeout);
                    if (exception is OperationCanceledException)
                    {
                        throw new StoreUnavailableException("The database did not commit in time.", exception);
                    }

                    throw;
            }
        }

        points.Pass(WritePoint.Committed);
        await FinishAsync(tags, writer, options.Value.StoreWriteTimeout);
    }

    private async Task MarkAsync(IReadOnlyCollection<Tag> tags, ulong transaction, Guid writer)
    {
        // The refusal of a write waits for the store no longer than this, however many of its steps fail.
        var bound = options.Value.StoreWriteTimeout;
        long? began = null;
        try
        {
            var database = await Bounded.RunAsync(token => facts.DatabaseAsync(token).AsTask(), options.Value.DatabaseFactsTimeout, time);
            var mark = new WriterMark(writer, database, transaction, time.GetUtcNow() + options.Value.MarkDeadline);
            began = time.GetTimestamp();
            await Bounded.RunAsync(token => store.MarkAsync(tags, mark, token).AsTask(), bound, time);
            metrics.Write(WriteStep.Marked);
        }
        catch (Exception exception)
        {
            metrics.Write(WriteStep.MarkFailed);
            EtagsLog.MarkFailed(logger, exception);
            if (began is { } start)
            {
                // Some marks may stand. The transaction will not commit, so they can go at once; what cannot be reached in time, the resolver removes.
                await FinishAsync(tags, writer, bound - time.GetElapsedTime(start));
            }

            throw exception as StoreUnavailableException ?? new StoreUnavailableException("The validator store cannot be reached.", exception);
        }
    }

    private async Task FinishAsync(IReadOnlyCollection<Tag> tags, Guid writer, TimeSpan bound)
    {
        if (bound <= TimeSpan.Zero)
        {
            metrics.Write(WriteStep.LeftMarked);
            return;
        }

        try
        {
            await Bounded.RunAsync(token => store.FinishAsync(tags, writer, token).AsTask(), bound, time);
            metrics.Write(WriteStep.Finished);
        }
#pragma warning disable CA1031 // The write is over whatever the store does; its marks stand and keep every reader from trusting what is stored.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            metrics.Write(WriteStep.LeftMarked);
            EtagsLog.FinishFailed(logger, exception);
        }
    }

    private async Task<TransactionOutcome> OutcomeAsync(ulong transaction)
    {
        try
        {
            return await Bounded.RunAsync(
                async token => await facts.OutcomeAsync(await facts.DatabaseAsync(token), transaction, token), options.Value.DatabaseFactsTimeout, time);
        }
#pragma warning disable CA1031 // As long as nobody says that it is over, it is not.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EtagsLog.OutcomeUnknown(logger, exception);
            return TransactionOutcome.InProgress;
        }
    }
}
