using System.Text.RegularExpressions;
using EtagDemo.Benchmarks.Consistency.Checking;
using EtagDemo.Benchmarks.Consistency.Workload;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EtagDemo.Tests.Consistency;

/// <summary>The checker finds what it is there for: the same clients, the same judgement, once at a coherent system and once at each of two that are not.</summary>
[Collection(PostgresTests.Name)]
public sealed partial class BrokenOnPurposeTests(PostgresServer postgres)
{
    private const int Clients = 8;
    private const int MostRounds = 10;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task What_is_coherent_shows_no_violation()
    {
        await using var system = await SmallSystem.StartAsync(await postgres.CreateDatabaseAsync());
        Assert.Empty(await WorkAsync(system, seed: 1));
    }

    [Fact]
    public async Task Evicting_after_the_commit_instead_of_marking_before_it_is_found()
    {
        await using var system = await SmallSystem.StartAsync(
            await postgres.CreateDatabaseAsync(),
            replace: services => services
                .Replace(ServiceDescriptor.Singleton<IValidatorStore>(new EvictAfterCommitStore(TimeProvider.System)))
                .Replace(ServiceDescriptor.Singleton<IValidatorStoreInventory>(provider => provider.GetRequiredService<MemoryValidatorStore>())));

        var violation = await FindAsync(system);

        Assert.InRange(violation.Shortest.Count, 2, 6);
        Assert.False(Linearizability.Holds(violation.Shortest, violation.Initial));
    }

    [Fact]
    public async Task Leaving_the_role_out_of_the_key_is_found()
    {
        await using var system = await SmallSystem.StartAsync(await postgres.CreateDatabaseAsync(), knowsRoles: false);

        var violation = await FindAsync(system);

        // Somebody sees what is another one's, at once and without any write.
        Assert.Contains(violation.Shortest, operation => operation.Kind == OperationKind.Read);
        Assert.InRange(violation.Shortest.Count, 1, 3);
    }

    private static async Task<Violation> FindAsync(SmallSystem system)
    {
        for (var seed = 1; seed <= MostRounds; seed++)
        {
            if (await WorkAsync(system, seed) is [var found, ..])
            {
                return found;
            }
        }

        throw new InvalidOperationException($"Nothing was found in {MostRounds} rounds: the checker or its clients are blind.");
    }

    private static async Task<IReadOnlyList<Violation>> WorkAsync(SmallSystem system, int seed)
    {
        var registers = Registers(await system.AddShelfAsync("s-0-0."));
        var crowd = new ClientCrowd(system.Connect, registers, Clients, seed, TimeProvider.System);
        using var stop = new CancellationTokenSource(Round, TimeProvider.System);
        await crowd.RunAsync(stop.Token);
        Assert.Empty(crowd.Recording.Unexpected);
        return HistoryChecker.Check(crowd.Recording.Operations, registers.ToDictionary(register => register.Name, register => register.Initial));
    }

    // A room shows its owner what the shelf's register holds; to others it is always the same.
    private static Register[] Registers(Guid id) =>
    [
        Register($"shelf {id}", "s-0-0.", id) with { ReadPaths = [$"/shelves/{id:N}", $"/rooms/{id:N}"] },
        Register($"room {id} for others", SmallSystem.Hidden, id) with { IsReadOnly = true, ReadPaths = [$"/rooms/{id:N}"], Readers = [SmallSystem.Member] },
    ];

    private static Register Register(string name, string initial, Guid id) => new(name, initial)
    {
        WritePath = $"/shelves/{id:N}", TagPath = $"/shelves/{id:N}", Body = value => $$"""{"name":"{{value}}"}""", ValueOf = (client, number) => $"s-{client}-{number}.",
        ReadPaths = [], Value = Name(), Owner = SmallSystem.Owner, Readers = [SmallSystem.Owner],
    };

    [GeneratedRegex("""
        "name":"([^"]*)"
        """)]
    private static partial Regex Name();
}
