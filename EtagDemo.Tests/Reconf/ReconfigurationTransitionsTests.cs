using EtagDemo.Reconf.Reconfigurations;

namespace EtagDemo.Tests.Reconf;

public sealed class ReconfigurationTransitionsTests
{
    private static readonly (ReconfigurationState, ReconfigurationState)[] _allowed =
    [
        (ReconfigurationState.Planned, ReconfigurationState.Applying),
        (ReconfigurationState.Applying, ReconfigurationState.Applying),
        (ReconfigurationState.Applying, ReconfigurationState.Applied),
        (ReconfigurationState.Applying, ReconfigurationState.Failed),
        (ReconfigurationState.Failed, ReconfigurationState.Applying),
    ];

    public static TheoryData<ReconfigurationState, ReconfigurationState> Pairs
    {
        get
        {
            var pairs = new TheoryData<ReconfigurationState, ReconfigurationState>();
            foreach (var from in Enum.GetValues<ReconfigurationState>())
            {
                foreach (var to in Enum.GetValues<ReconfigurationState>())
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Only_the_listed_transitions_are_allowed(ReconfigurationState from, ReconfigurationState to) =>
        Assert.Equal(_allowed.Contains((from, to)), ReconfigurationTransitions.Allow(from, to));
}
