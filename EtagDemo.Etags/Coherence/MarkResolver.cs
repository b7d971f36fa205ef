using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Coherence;

/// <summary>Removes the mark of a writer that never finished, once the database says that its transaction is over. Never on time alone.</summary>
/// <param name="store">Where the mark stands.</param>
/// <param name="facts">The database.</param>
/// <param name="options">The bounds of the waits.</param>
/// <param name="time">The clock of the bounds.</param>
/// <param name="metrics">Counts.</param>
/// <param name="logger">Says what was resolved.</param>
internal sealed class MarkResolver(
    IValidatorStore store, ITransactionFacts facts, IOptions<EtagsOptions> options, TimeProvider time, EtagsMetrics metrics, ILogger<MarkResolver> logger)
{
    /// <summary>Asks about one mark, and removes it if its transaction is over.</summary>
    /// <returns>How the transaction ended.</returns>
    public async Task<TransactionOutcome> ResolveAsync(StandingMark standing)
    {
        var (database, transaction) = (standing.Mark.Database, standing.Mark.Transaction);
        var outcome = await Bounded.RunAsync(
            token => facts.OutcomeAsync(database, transaction, token).AsTask(), options.Value.DatabaseFactsTimeout, time);
        if (outcome == TransactionOutcome.InProgress)
        {
            metrics.Resolved(outcome);
            return outcome;
        }

        var stood = await Bounded.RunAsync(
            token => store.ResolveAsync(standing.Tag, standing.Mark.Writer, token).AsTask(), options.Value.StoreWriteTimeout, time);
        if (stood)
        {
            metrics.Resolved(outcome);
            EtagsLog.Resolved(logger, standing.Mark.Transaction, outcome);
        }

        return outcome;
    }
}
