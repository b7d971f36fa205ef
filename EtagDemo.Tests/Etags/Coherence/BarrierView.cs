using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>What a barrier has been told about its epoch.</summary>
/// <param name="Horizon">The first horizon; 0 before the first answer.</param>
/// <param name="IsDown">Whether it is down.</param>
internal readonly record struct BarrierView(ulong Horizon, bool IsDown)
{
    public BarrierView Told(SnapshotBounds bounds)
    {
        var horizon = Horizon == 0 ? bounds.Horizon : Horizon;
        return new BarrierView(horizon, IsDown || bounds.Xmin >= horizon);
    }
}
