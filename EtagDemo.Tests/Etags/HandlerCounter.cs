namespace EtagDemo.Tests.Etags;

/// <summary>Counts how often handlers run.</summary>
public sealed class HandlerCounter
{
    private int _runs;

    public int Runs => _runs;

    public void Count() => Interlocked.Increment(ref _runs);
}
