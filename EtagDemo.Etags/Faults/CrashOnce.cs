using System.Diagnostics;

namespace EtagDemo.Etags.Faults;

/// <summary>Kills its own process, without any clean-up, when the next write passes the point that was asked for, if one does in time.</summary>
/// <param name="crash">Ends the process.</param>
/// <param name="time">The clock of the deadline.</param>
internal sealed class CrashOnce(Action crash, TimeProvider time) : IWritePoints
{
    private Arming? _armed;

    public CrashOnce(TimeProvider time)
        : this(static () => Process.GetCurrentProcess().Kill(), time)
    {
    }

    /// <param name="point">Where to crash.</param>
    /// <param name="within">How long it is waited for.</param>
    public void ArmAt(WritePoint point, TimeSpan within) => Volatile.Write(ref _armed, new Arming(point, time.GetUtcNow() + within));

    public void Pass(WritePoint point)
    {
        if (Volatile.Read(ref _armed) is { } armed && armed.Point == point && time.GetUtcNow() < armed.Until && ReferenceEquals(Interlocked.CompareExchange(ref _armed, null, armed), armed))
        {
            crash();
        }
    }

    private sealed record Arming(WritePoint Point, DateTimeOffset Until);
}
