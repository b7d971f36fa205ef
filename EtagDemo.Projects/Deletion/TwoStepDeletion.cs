using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Deletion;

/// <summary>
/// What a deletion touches in other services is deleted by the gateway between two steps here. The first hides the row and all that is below it; the second
/// removes it. Each can be repeated, so that a deletion which broke off is finished by asking again, and nothing half deleted ever shows.
/// </summary>
public sealed class TwoStepDeletion(ProjectsDbContext db, TimeProvider clock)
{
    /// <summary>The first step, on a row below live parents, or on null. <paramref name="mayBegin"/> refuses, or does what goes with the beginning.</summary>
    public async Task<IResult> HideAsync<T>(T? row, Func<IResult> notFound, Func<T, Task<IResult?>> mayBegin, CancellationToken cancellationToken)
        where T : class, ITombstoned
    {
        if (row is null)
        {
            return notFound();
        }

        // Hidden already: what If-Match asked for was compared when that was done, and there is no representation to compare it with now.
        if (row.DeletingAt is not null)
        {
            return TypedResults.NoContent();
        }

        if (await mayBegin(row) is { } refused)
        {
            return refused;
        }

        row.DeletingAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The second step. What is below the row goes with it, by foreign keys.</summary>
    public async Task<IResult> RemoveAsync<T>(T? row, CancellationToken cancellationToken)
        where T : class, ITombstoned
    {
        if (row is null)
        {
            return TypedResults.NoContent();
        }

        if (row.DeletingAt is null)
        {
            return Problems.Conflict("This deletion has not begun. DELETE without 'complete' first.");
        }

        db.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
