namespace EtagDemo.Benchmarks.Sample;

/// <summary>One line for each tenth of the nodes.</summary>
internal sealed class FillProgress(TextWriter output, int nodes)
{
    private readonly Lock _line = new();
    private int _done;

    public void Step()
    {
        lock (_line)
        {
            _done++;
            if (_done * 10 / nodes > (_done - 1) * 10 / nodes)
            {
                output.WriteLine($"{_done,6} of {nodes} nodes");
            }
        }
    }
}
