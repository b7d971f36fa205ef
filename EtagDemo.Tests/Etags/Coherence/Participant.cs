namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>One that takes part in a run: it stops before every step that others can see, and goes on when the explorer lets it.</summary>
internal sealed class Participant
{
    private TaskCompletionSource _gate = new();
    private TaskCompletionSource _still = new();

    /// <summary>The step it waits to take; empty before its start and after its end.</summary>
    public string Pending { get; private set; } = "";

    public bool IsRunning => Pending.Length > 0;

    /// <summary>It will do nothing more, except that a command on its way to the store still arrives.</summary>
    public bool IsCrashed { get; private set; }

    /// <summary>What its script failed with.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Starts a script, and returns when it has stopped before its first step, or ended.</summary>
    public Task StartAsync(Func<Task> script)
    {
        _still = new TaskCompletionSource();
        _ = RunAsync(script);
        return _still.Task;
    }

    /// <summary>Called by the script: stops until the step is let go.</summary>
    public Task StepAsync(string step)
    {
        _gate = new TaskCompletionSource();
        Pending = step;
        _still.TrySetResult();
        return _gate.Task;
    }

    /// <summary>Called by the script right after a step: ends a crashed participant here.</summary>
    public Task SurviveAsync()
    {
        if (!IsCrashed)
        {
            return Task.CompletedTask;
        }

        _still.TrySetResult();
        return new TaskCompletionSource().Task;
    }

    /// <summary>Lets the step happen, and returns when the script has stopped before its next one, or ended.</summary>
    public Task LetAsync(Exception? failure = null)
    {
        _still = new TaskCompletionSource();
        Pending = "";
        if (failure is null)
        {
            _gate.SetResult();
        }
        else
        {
            _gate.SetException(failure);
        }

        return _still.Task;
    }

    public void Crash() => IsCrashed = true;

    private async Task RunAsync(Func<Task> script)
    {
        try
        {
            await script();
        }
#pragma warning disable CA1031 // A script may end in any failure; the run's rules judge it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failure = exception;
        }

        Pending = "";
        _still.TrySetResult();
    }
}
