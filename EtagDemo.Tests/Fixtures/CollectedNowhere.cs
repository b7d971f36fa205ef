using System.Diagnostics.Metrics;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Has the instruments of one meter factory measured, and lets the numbers go: for what counting costs while somebody listens.</summary>
internal sealed class CollectedNowhere : IDisposable
{
    private readonly MeterListener _listener = new();

    public CollectedNowhere(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();
}
