using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>
/// Takes samples for everybody who looks, once an interval, and only while somebody does: it begins with the first listener and ends a while after the last one
/// has left. Each sample is written once, however many read it.
/// </summary>
internal sealed class Sampler(ISampleSource source, IOptions<LiveOptions> options, TimeProvider time, ILogger<Sampler> log)
{
    private readonly Lock _lock = new();
    private readonly Queue<HistoryPoint> _history = new();
    private ImmutableArray<Listener> _listeners = [];
    private Task _run = Task.CompletedTask;
    private long _lastLeft;

    /// <summary>Completed when no samples are taken.</summary>
    public Task Run
    {
        get
        {
            lock (_lock)
            {
                return _run;
            }
        }
    }

    /// <summary>Lets one more look. Null when as many look as may.</summary>
    public Listener? TryListen()
    {
        lock (_lock)
        {
            if (_listeners.Length >= options.Value.Listeners)
            {
                return null;
            }

            var listener = new Listener(Leave);
            listener.Tell(LiveEvent.History, JsonSerializer.Serialize([.. _history], LiveJson.Default.IReadOnlyListHistoryPoint));
            _listeners = _listeners.Add(listener);
            if (_run.IsCompleted)
            {
                source.Begin();
                _run = Task.Run(RunAsync);
            }

            return listener;
        }
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do
        {
            await SampleAsync();
        }
        while (await timer.WaitForNextTickAsync() && !TryEnd());
    }

    private async Task SampleAsync()
    {
        try
        {
            var sample = await source.TakeAsync(CancellationToken.None);
            Publish(sample, JsonSerializer.Serialize(sample, LiveJson.Default.Sample));
        }
#pragma warning disable CA1031 // A page without a number for once is no reason to leave it without any.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LiveLog.SampleFailed(log, fault);
        }
    }

    private void Publish(Sample sample, string text)
    {
        lock (_lock)
        {
            _history.Enqueue(HistoryPoint.Of(sample));
            if (_history.Count > options.Value.History)
            {
                _history.Dequeue();
            }

            foreach (var listener in _listeners)
            {
                listener.Tell(LiveEvent.Sample, text);
            }
        }
    }

    private void Leave(Listener listener)
    {
        lock (_lock)
        {
            _listeners = _listeners.Remove(listener);
            _lastLeft = time.GetTimestamp();
        }
    }

    private bool TryEnd()
    {
        lock (_lock)
        {
            if (!_listeners.IsEmpty || time.GetElapsedTime(_lastLeft) < options.Value.Linger)
            {
                return false;
            }

            source.End();
            _history.Clear();
            // The next listener may come before this task has run to its end.
            _run = Task.CompletedTask;
            return true;
        }
    }
}
