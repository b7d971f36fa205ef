using EtagDemo.Etags.Telemetry;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>Visits every state that a scenario can come to. A state is reached by running its schedule from the start; one seen before is not gone on from.</summary>
internal sealed class Exploration(Scenario scenario, IForgetfulStore store, EtagsMetrics metrics)
{
    private readonly HashSet<string> _seen = [];

    public int States => _seen.Count;

    /// <summary>The schedule of the first violation, or null when there is none.</summary>
    public async Task<string?> FindViolationAsync()
    {
        var open = new Stack<string[]>();
        open.Push([]);
        while (open.TryPop(out var schedule))
        {
            var world = new World(scenario, store, metrics);
            await world.StartAsync();
            foreach (var choice in schedule)
            {
                await world.DoAsync(choice);
            }

            var (violation, state) = await world.LookAsync();
            if (violation is not null)
            {
                return $"{string.Join(" · ", schedule)}: {violation}; {state}";
            }

            if (_seen.Add(state))
            {
                foreach (var choice in world.Choices())
                {
                    open.Push([.. schedule, choice]);
                }
            }
        }

        return null;
    }
}
