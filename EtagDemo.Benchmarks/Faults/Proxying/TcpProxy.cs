using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EtagDemo.Benchmarks.Faults.Proxying;

/// <summary>Stands on a loopback port between the services and a server, and does to what passes as it is told.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<ProxiedLink, Task> _links = new();
    private readonly Func<CancellationToken, ValueTask<DnsEndPoint>> _target;
    private readonly TimeProvider _time;
    private readonly Task _accepting;

    /// <param name="target">Where the server is now; asked for each connection.</param>
    /// <param name="time">The clock of the delays.</param>
    public TcpProxy(Func<CancellationToken, ValueTask<DnsEndPoint>> target, TimeProvider time)
    {
        (_target, _time) = (target, time);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>In force from the next piece on.</summary>
    public RuleBoard Rules { get; } = new();

    /// <summary>Ends every connection on both sides by RST.</summary>
    public void ResetAll() => ForEach(link => link.Reset());

    /// <summary>Closes the direction from server to client of every connection, and lets the other one open.</summary>
    public void HalfCloseAll() => ForEach(link => link.HalfClose());

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Dispose();
        ResetAll();
        Rules.Set(ProxyRules.None);
        await _accepting;
        await Task.WhenAll(_links.Values);
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(_ending.Token);
                if (Rules.Current.Refuses)
                {
                    client.Close(0);
                    continue;
                }

                var link = new ProxiedLink(client, Rules, _time);
                _links[link] = Task.Run(() => ServeAsync(link));
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The proxy ends, or a client left before it was accepted.
            }
        }
    }

    private async Task ServeAsync(ProxiedLink link)
    {
        using (link)
        {
            await link.RunAsync(_target, _ending.Token);
        }

        _links.TryRemove(link, out _);
    }

    private void ForEach(Action<ProxiedLink> action)
    {
        foreach (var link in _links.Keys)
        {
            action(link);
        }
    }
}
