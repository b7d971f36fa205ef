namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>Everything that can happen next in a run.</summary>
internal static class Choices
{
    public static IEnumerable<Choice> Of(World world, StoreView store)
    {
        for (var i = 0; i < world.Readers.Length; i++)
        {
            if (world.Readers[i].Participant.IsRunning)
            {
                yield return new Choice(ChoiceKind.Reader, i);
            }
        }

        for (var i = 0; i < world.Writers.Length; i++)
        {
            foreach (var kind in OfWriter(world, i))
            {
                yield return new Choice(kind, i);
            }
        }

        if (world.Resolver.IsRunning)
        {
            yield return new Choice(ChoiceKind.Resolver, 0);
        }
        else
        {
            foreach (var which in store.StandingMarks)
            {
                yield return new Choice(ChoiceKind.Resolve, which);
            }
        }

        if (world.Losses < world.Scenario.Losses)
        {
            yield return new Choice(ChoiceKind.Lose, 0);
        }
    }

    private static IEnumerable<ChoiceKind> OfWriter(World world, int index)
    {
        var (participant, state) = (world.Writers[index].Participant, world.Database.StateOf(index));
        if (participant is { IsCrashed: false, IsRunning: true })
        {
            if (participant.Pending != "committed")
            {
                yield return ChoiceKind.Writer;
            }

            if (participant.Pending != "begin" && world.Crashes < world.Scenario.Crashes)
            {
                yield return ChoiceKind.Crash;
            }
        }

        if (participant is { IsCrashed: true, Pending: "mark" or "finish" })
        {
            yield return ChoiceKind.Arrive;
        }

        if (state == TransactionState.Committing)
        {
            yield return ChoiceKind.Commit;
        }

        if ((state == TransactionState.Committing && world.Scenario.CommitsMayFail)
            || (participant.IsCrashed && state is (TransactionState.Active or TransactionState.Committing)))
        {
            yield return ChoiceKind.Abort;
        }
    }
}
