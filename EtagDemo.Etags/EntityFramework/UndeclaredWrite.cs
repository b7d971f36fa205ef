namespace EtagDemo.Etags.EntityFramework;

/// <summary>What somebody is told whose statement would leave stale ETags behind, in the words that an entity without tags gets.</summary>
internal static class UndeclaredWrite
{
    private const string Nothing = "if no response depends on it, attempt.InvalidateNothing(), db.InvalidateNothing() or .InvalidatesNothing()";

    public static InvalidOperationException InTransaction(string statement) => new(
        $"{statement} is committed, and nothing says which tags that touches. Call attempt.Invalidate(…) or db.InvalidateCacheTags(…) before COMMIT, or add .InvalidatesTags(…) to the endpoint; {Nothing}.");

    public static InvalidOperationException WithoutTransaction(string statement) => new(
        $"{statement} is run without a transaction, and nothing says which tags that touches. Tags are marked before COMMIT: run it in ConditionalWrite.RunAsync or in a transaction of the context, and "
        + $"call attempt.Invalidate(…) or db.InvalidateCacheTags(…) or add .InvalidatesTags(…) to the endpoint; {Nothing}.");
}
