namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>Many clients at once. At every moment most of them are at the same register, so that they meet.</summary>
internal sealed class ClientCrowd(Func<HttpClient> connect, IReadOnlyList<Register> registers, int clients, int seed, TimeProvider time)
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);

    public Recording Recording { get; } = new();

    /// <summary>Works until it is told to stop; what is under way then is finished.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var began = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(1, clients).Select(number => Task.Run(() => RunOneAsync(number, began, stop), CancellationToken.None)));
    }

    /// <summary>Reads every register once more from everywhere, by clients who hold nothing; false if some could not be read.</summary>
    public async Task<bool> ReadAllAsync()
    {
        using var http = connect();
        var reader = new Client(clients + 1, http, Recording, new Random(seed), time);
        var all = true;
        foreach (var register in registers)
        {
            foreach (var path in register.ReadPaths)
            {
                all &= await reader.ReadAsync(register, path, register.Owner);
            }
        }

        return all;
    }

    private async Task RunOneAsync(int number, long began, CancellationToken stop)
    {
        using var http = connect();
        var random = new Random((seed * 1009) + number);
        var client = new Client(number, http, Recording, random, time);
        while (!stop.IsCancellationRequested)
        {
            var turn = (int)(time.GetElapsedTime(began) / Turn);
            await client.StepAsync(registers[random.Next(10) < 7 ? turn % registers.Count : random.Next(registers.Count)]);
        }
    }
}
