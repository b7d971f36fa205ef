using System.Collections.Immutable;

namespace Aspire.Hosting.Local.Network;

/// <summary>The ports behind one address, handed out in turn.</summary>
internal sealed class ProxyTargets
{
    private ImmutableArray<int> _ports = [];
    private uint _turn;

    public ImmutableArray<int> All => _ports;

    public void Add(int port) => ImmutableInterlocked.Update(ref _ports, (ports, added) => ports.Contains(added) ? ports : ports.Add(added), port);

    public void Remove(int port) => ImmutableInterlocked.Update(ref _ports, (ports, removed) => ports.Remove(removed), port);

    /// <summary>Every target once, beginning with the one whose turn it is.</summary>
    public IEnumerable<int> InTurn()
    {
        var ports = _ports;
        var first = Interlocked.Increment(ref _turn);
        for (var i = 0u; i < ports.Length; i++)
        {
            yield return ports[(int)((first + i) % (uint)ports.Length)];
        }
    }
}
