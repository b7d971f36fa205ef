using System.Diagnostics;

namespace EtagDemo.Bff.Live.Services;

/// <summary>What happens while it lives belongs to a trace that nobody records, here or in the services that are asked: watching must not fill the traces.</summary>
internal sealed class UntracedWork : IDisposable
{
    private readonly Activity _activity;

    public UntracedWork()
    {
        _activity = new Activity("live");
        _activity.SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        _activity.IsAllDataRequested = false;
        _activity.Start();
    }

    public void Dispose() => _activity.Dispose();
}
