using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>A participant: runs until it comes to a step, and goes on when the schedule says so.</summary>
internal sealed class Actor(string name)
{
    private TaskCompletionSource _parked = NewSignal();
    private TaskCompletionSource? _gate;

    public string Name { get; } = name;

    /// <summary>The step it stands before; null when it waits for the database, or is done.</summary>
    public string? Step { get; private set; }

    public bool IsDone { get; private set; }

    public bool IsCrashed { get; private set; }

    /// <summary>What it has seen, which decides what it does next.</summary>
    public List<string> Seen { get; } = [];

    public bool CanRun => Step is not null && !IsCrashed;

    public bool CanCrash => !IsDone && !IsCrashed;

    /// <summary>The vector from before its data was read.</summary>
    public TagVector? Vector { get; set; }

    public Exception? Failure { get; private set; }

    /// <summary>Begins; returns when it stands before its first step.</summary>
    public Task StartAsync(Func<Actor, Task> script)
    {
        _ = RunAsync(script);
        return _parked.Task;
    }

    /// <summary>Stands before a step until the schedule lets it go on.</summary>
    public Task BeforeAsync(string step)
    {
        Step = step;
        var gate = new TaskCompletionSource();
        _gate = gate;
        _parked.TrySetResult();
        return gate.Task;
    }

    /// <summary>Waits for something that another participant does.</summary>
    public Task WaitForAsync(Task other)
    {
        Step = null;
        _parked.TrySetResult();
        return other;
    }

    /// <summary>Does the step, and returns when it stands before the next, waits, or is done.</summary>
    public Task GoOnAsync()
    {
        _parked = NewSignal();
        Step = null;
        _gate!.SetResult();
        return _parked.Task;
    }

    /// <summary>What it waits for has happened; returns when it stands before the next step.</summary>
    public Task WakeAsync(Action happen)
    {
        _parked = NewSignal();
        happen();
        return _parked.Task;
    }

    public void Crash() => IsCrashed = true;

    public override string ToString() => $"{Name}@{(IsDone ? "done" : Step ?? "waits")}{(IsCrashed ? "!" : "")}[{string.Join(',', Seen)}]";

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync(Func<Actor, Task> script)
    {
        try
        {
            await script(this);
        }
        catch (Exception failure)
        {
            Failure = failure;
        }

        IsDone = true;
        Step = null;
        _parked.TrySetResult();
    }
}
