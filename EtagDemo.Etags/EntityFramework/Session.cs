using EtagDemo.Etags.Coherence;
using Npgsql;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>A session that is held for long.</summary>
internal static class Session
{
    /// <summary>Makes sure that it is still there. An empty transaction is a round trip without a command, so that traces of an idle service stay empty.</summary>
    public static Task BeatAsync(NpgsqlConnection connection, TimeSpan bound, TimeProvider time) => Bounded.RunAsync(
        async token =>
        {
            await using var transaction = await connection.BeginTransactionAsync(token);
            await transaction.RollbackAsync(token);
        },
        bound,
        time);
}
