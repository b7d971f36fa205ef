namespace EtagDemo.Etags.Coherence;

internal sealed class EpochState
{
    private ulong? _horizon;
    private int _asking;
    private bool _isDown;

    public bool IsDown => Volatile.Read(ref _isDown);

    public bool TryEnter() => Interlocked.Exchange(ref _asking, 1) == 0;

    public void Leave() => Volatile.Write(ref _asking, 0);

    /// <summary>The first snapshot sets the horizon; one whose xmin has reached it lowers the barrier.</summary>
    public bool Saw(SnapshotBounds bounds)
    {
        _horizon ??= bounds.Horizon;
        if (bounds.Xmin >= _horizon)
        {
            Volatile.Write(ref _isDown, true);
        }

        return IsDown;
    }
}
