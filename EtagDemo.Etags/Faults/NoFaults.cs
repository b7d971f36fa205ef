namespace EtagDemo.Etags.Faults;

/// <summary>What runs outside of tests: nothing happens at any point.</summary>
internal sealed class NoFaults : IWritePoints
{
    public void Pass(WritePoint point)
    {
        // Nothing happens here, which is the point.
    }
}
