using EtagDemo.Etags;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>One run: the real store, the real read and write paths, a scripted database, and the participants.</summary>
internal sealed class World : IMarkSink
{
    private static readonly IOptions<EtagsOptions> Settings = Options.Create(new EtagsOptions());
    private readonly Scenario _scenario;
    private readonly IForgetfulStore _forgetful;
    private readonly ScriptedDatabase _database;
    private readonly ReadPath _reads;
    private readonly WriteProtocol _writes;
    private readonly MarkResolver _resolver;
    private readonly EpochBarrier _barrier;
    private readonly EntryKey _key;
    private readonly Tag _tag;
    private readonly List<Actor> _actors = [];
    private readonly List<StandingMark> _met = [];
    private readonly List<ulong> _resolving = [];
    private readonly Dictionary<Actor, ulong> _transactions = [];
    private int _crashes;
    private int _losses;
    private Actor? _running;

    public World(Scenario scenario, IForgetfulStore forgetful, EtagsMetrics metrics)
    {
        _scenario = scenario;
        _forgetful = forgetful;
        var partition = forgetful.NewPartition();
        _key = new EntryKey(partition, 1);
        _tag = Tag.Parse(partition);
        _database = new ScriptedDatabase(scenario.Writers, scenario.Mutation) { Current = () => _running! };
        var time = new StoppedTime();
        var store = new SteppedStore(forgetful.Store, scenario.Mutation, () => _running!);
        _barrier = new EpochBarrier(_database, Settings, time, metrics);
        _reads = new ReadPath(store, _barrier, this, Settings, time, NullLogger<ReadPath>.Instance);
        _writes = new WriteProtocol(store, _database, Settings, time, metrics, NullLogger<WriteProtocol>.Instance);
        _resolver = new MarkResolver(store, _database, Settings, time, metrics, NullLogger<MarkResolver>.Instance);
    }

    /// <summary>The first epoch's barrier is down and everyone stands before the first step.</summary>
    public async Task StartAsync()
    {
        var look = await _forgetful.Store.CheckAsync(_key, [_tag], "build", CancellationToken.None);
        var first = new Actor("first");
        await RunAsync(first, actor => actor.StartAsync(_ => _barrier.TryLowerAsync(look.Now.Epoch).AsTask()));
        await RunAsync(first, actor => actor.GoOnAsync());
        for (var i = 0; i < _scenario.Writers; i++)
        {
            var row = i;
            await AddAsync($"W{i}", writer => WriteAsync(writer, row));
        }

        for (var i = 0; i < _scenario.Readers; i++)
        {
            await AddAsync($"R{i}", ReadAsync);
        }
    }

    /// <summary>Everything that can happen next.</summary>
    public List<string> Choices()
    {
        var choices = new List<string>();
        for (var i = 0; i < _actors.Count; i++)
        {
            if (_actors[i].CanRun)
            {
                choices.Add($"run {i}");
            }

            if (_crashes < _scenario.Crashes && _actors[i].CanCrash && i < _scenario.Writers)
            {
                choices.Add($"crash {i}");
            }
        }

        choices.AddRange(_database.Sent.Select(transaction => $"land {transaction}"));
        choices.AddRange(_transactions.Where(pair => pair.Key.IsCrashed && _database.Open.Contains(pair.Value) && !_database.Sent.Contains(pair.Value))
            .Select(pair => $"abort {pair.Value}"));
        if (_losses < _scenario.Losses)
        {
            choices.Add("lose 0");
        }

        return choices;
    }

    public async Task DoAsync(string choice)
    {
        var parts = choice.Split(' ');
        var number = ulong.Parse(parts[1]);
        switch (parts[0])
        {
            case "run":
                await RunAsync(_actors[(int)number], actor => actor.GoOnAsync());
                break;
            case "crash":
                _crashes++;
                _actors[(int)number].Crash();
                break;
            case "land":
                var writer = _transactions.First(pair => pair.Value == number).Key;
                await RunAsync(writer, actor => writer.IsCrashed ? LandUnheard(number) : actor.WakeAsync(() => _database.Land(number)));
                break;
            case "abort":
                _database.Abort(number);
                break;
            default:
                _losses++;
                await _forgetful.LoseEverythingAsync();
                break;
        }

        foreach (var mark in _met.Where(mark => !_resolving.Contains(mark.Mark.Transaction)).ToList())
        {
            _resolving.Add(mark.Mark.Transaction);
            await AddAsync($"resolver of {mark.Mark.Transaction}", _ => _resolver.ResolveAsync(mark));
        }

        _met.Clear();
    }

    /// <summary>
    /// In every state: what the store would trust is what is visible. This is stronger than G1 and G2, which speak of reads that start after a write's
    /// acknowledgement, or after a crash.
    /// </summary>
    /// <returns>What is wrong, or null; and the state, apart from the names of nonces and epochs.</returns>
    public async Task<(string? Violation, string State)> LookAsync()
    {
        var failure = _actors.Select(actor => actor.Failure).FirstOrDefault(failure => failure is not null);
        var look = await _forgetful.Store.CheckAsync(_key, [_tag], "build", CancellationToken.None);
        var violation = failure?.ToString()
            ?? (look.IsHit && look.Entry!.Etag != _database.Visible ? $"trusts {look.Entry.Etag} while {_database.Visible} is visible" : null);
        var state = new StateText()
            .Add(_database.Visible).Add(string.Join(',', _database.Open)).Add(string.Join(',', _database.Sent)).Add(string.Join(',', _database.Answers))
            .Add($"{_crashes}/{_losses}/{_barrier.IsDown(look.Now.Epoch)}")
            .Add(look.Entry?.Etag).AddVector(look.Entry?.Vector).AddVector(look.Now)
            .Add(string.Join(',', look.Marks.Select(mark => mark.Mark.Transaction).Order()));
        foreach (var actor in _actors)
        {
            state.Add(actor.ToString()).AddVector(actor.Vector);
        }

        return (violation, state.ToString());
    }

    public void Offer(IEnumerable<StandingMark> marks) => _met.AddRange(marks);

    private Task AddAsync(string name, Func<Actor, Task> script)
    {
        var actor = new Actor(name);
        _actors.Add(actor);
        return RunAsync(actor, started => started.StartAsync(script));
    }

    private async Task RunAsync(Actor actor, Func<Actor, Task> go)
    {
        _running = actor;
        await go(actor);
        _running = null;
    }

    private Task LandUnheard(ulong transaction)
    {
        _database.Land(transaction);
        return Task.CompletedTask;
    }

    private async Task WriteAsync(Actor writer, int row)
    {
        await writer.BeforeAsync("begin");
        var transaction = _database.Begin(row);
        _transactions.Add(writer, transaction);
        await _writes.CommitAsync([_tag], transaction, async _ =>
        {
            await writer.BeforeAsync("commit");
            await writer.WaitForAsync(_database.Send(transaction));
        });
    }

    private async Task ReadAsync(Actor reader)
    {
        if (_scenario.Mutation == Mutation.VectorAfterRead)
        {
            await reader.BeforeAsync("early read");
            reader.Seen.Add(_database.Visible);
        }

        var start = await _reads.BeginAsync(_key, [_tag], "build");
        reader.Vector = start.Before;
        reader.Seen.Add($"{start.Reason}{start.Hit?.Etag}");
        if (start.Hit is not null)
        {
            return;
        }

        if (_scenario.Mutation != Mutation.VectorAfterRead)
        {
            await reader.BeforeAsync("read");
            reader.Seen.Insert(0, _database.Visible);
        }

        var origin = new EntryOrigin("/", "GET", "/", "", []);
        await _reads.CompleteAsync(start, _key, new StoredEntry(reader.Seen[0], [], [], TagVector.Never, origin, DateTimeOffset.UnixEpoch));
    }
}
