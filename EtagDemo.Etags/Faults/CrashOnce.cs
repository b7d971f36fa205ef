using System.Diagnostics;

namespace EtagDemo.Etags.Faults;

/// <summary>Kills its own process, without any clean-up, when the next write passes the point that was asked for.</summary>
/// <param name="crash">Ends the process.</param>
internal sealed class CrashOnce(Action crash) : IWritePoints
{
    private const int Nowhere = -1;
    private int _armed = Nowhere;

    public CrashOnce()
        : this(static () => Process.GetCurrentProcess().Kill())
    {
    }

    public void ArmAt(WritePoint point) => Volatile.Write(ref _armed, (int)point);

    public void Pass(WritePoint point)
    {
        if (Interlocked.CompareExchange(ref _armed, Nowhere, (int)point) == (int)point)
        {
            crash();
        }
    }
}
