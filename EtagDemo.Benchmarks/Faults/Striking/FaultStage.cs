using System.Net;
using System.Net.Sockets;
using EtagDemo.Benchmarks.Faults.Proxying;

namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>What a fault strikes, and the tools that several of them need.</summary>
internal sealed class FaultStage(FaultedSystem system, Random random, TimeSpan hold, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public FaultedSystem System => system;

    public Task HoldAsync() => Task.Delay(hold, time);

    public T AnyOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Puts rules in force for a while.</summary>
    public async Task HoldUnderAsync(TcpProxy link, ProxyRules rules)
    {
        link.Rules.Set(rules);
        try
        {
            await HoldAsync();
        }
        finally
        {
            link.Rules.Set(ProxyRules.None);
        }
    }

    /// <summary>Does what ends a process of the resource, and waits until one has ended.</summary>
    public async Task UntilOneEndsAsync(string resource, Func<Task> strike)
    {
        var before = system.Supervisor.EndsOf(resource);
        await strike();
        await UntilAsync($"the end of a process of {resource}", () => Task.FromResult(system.Supervisor.EndsOf(resource) > before));
    }

    /// <summary>Lets whichever replica takes the request crash at the next write that passes the point.</summary>
    public async Task ArmAsync(string service, string point)
    {
        using var http = system.Connect(service);
        await UntilAsync($"{service} armed", async () =>
        {
            try
            {
                using var answer = await http.PostAsync(new Uri($"/_etags/faults/{point}", UriKind.Relative), content: null);
                return answer.StatusCode == HttpStatusCode.NoContent;
            }
            catch (Exception lost) when (lost is HttpRequestException or SocketException or OperationCanceledException)
            {
                return false;
            }
        });
    }

    private async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        var began = time.GetTimestamp();
        while (!await condition())
        {
            if (time.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"{what} did not come within {Limit.TotalSeconds} s");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), time);
        }
    }
}
