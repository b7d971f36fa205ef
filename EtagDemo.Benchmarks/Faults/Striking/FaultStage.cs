using System.Net;
using EtagDemo.Benchmarks.Faults.Proxying;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>What a fault strikes, and the tools that several of them need.</summary>
internal sealed class FaultStage(FaultedSystem system, Random random, TimeSpan hold, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Armed = TimeSpan.FromSeconds(3);

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

    /// <summary>Ends every connection of the link at once.</summary>
    public static Task ResetAsync(TcpProxy link)
    {
        link.ResetAll();
        return Task.CompletedTask;
    }

    /// <summary>Closes one direction of every connection, and after a while the other one too.</summary>
    public async Task HalfCloseAsync(TcpProxy link)
    {
        link.HalfCloseAll();
        await HoldAsync();
        link.ResetAll();
    }

    /// <summary>Ends every connection, and takes no new one for a while.</summary>
    public async Task RefuseAsync(TcpProxy link)
    {
        var refusing = HoldUnderAsync(link, new ProxyRules { Refuses = true });
        link.ResetAll();
        await refusing;
    }

    /// <summary>Lets a process stand still for a while.</summary>
    public async Task PauseAsync(int process)
    {
        await ResourceProcesses.SignalAsync("STOP", process);
        try
        {
            await HoldAsync();
        }
        finally
        {
            await ResourceProcesses.SignalAsync("CONT", process);
        }
    }

    /// <summary>Does what ends a process of the resource, and waits until one has ended.</summary>
    public async Task UntilOneEndsAsync(string resource, Func<Task> strike)
    {
        var before = system.Supervisor.EndsOf(resource);
        await strike();
        await UntilAsync($"the end of a process of {resource}", () => Task.FromResult(system.Supervisor.EndsOf(resource) > before));
    }

    /// <summary>
    /// Lets a replica crash at the next write that passes the point, and waits for it. No write may come to the replica that took the request, since a gateway's connection leads to one of them; so the
    /// next one is asked when the first was in vain. New connections take them in turn.
    /// </summary>
    public async Task UntilOneCrashesAsync(string service, string point)
    {
        var before = system.Supervisor.EndsOf(service);
        using var http = system.Connect(service);
        var armed = -Armed;
        var began = time.GetTimestamp();
        await UntilAsync($"the end of a process of {service}", async () =>
        {
            if (time.GetElapsedTime(began) - armed >= Armed && await IsArmedAsync(http, point))
            {
                armed = time.GetElapsedTime(began);
            }

            return system.Supervisor.EndsOf(service) > before;
        });
    }

    private static async Task<bool> IsArmedAsync(HttpClient http, string point)
    {
        try
        {
            using var answer = await http.PostAsync(new Uri($"/_etags/faults/{point}?seconds={Armed.TotalSeconds}", UriKind.Relative), content: null);
            return answer.StatusCode == HttpStatusCode.NoContent;
        }
        catch (Exception lost) when (LostExchange.Is(lost))
        {
            return false;
        }
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
