using System.Net;
using System.Net.Sockets;

namespace EtagDemo.Benchmarks.Faults.Proxying;

/// <summary>One connection through a proxy.</summary>
internal sealed class ProxiedLink(Socket client, RuleBoard rules, TimeProvider time) : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _over = new();

    public async Task RunAsync(Func<CancellationToken, ValueTask<DnsEndPoint>> target, CancellationToken ending)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending, _over.Token);
        try
        {
            client.NoDelay = true;
            await rules.WhenFlowingAsync(either.Token);
            await _server.ConnectAsync(await target(either.Token), either.Token);
            await Task.WhenAll(PumpAsync(client, _server, either.Token), PumpAsync(_server, client, either.Token));
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone, and the other one learns of it by the same means.
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Closes both sides by RST: a linger time of zero.</summary>
    public void Reset()
    {
        try
        {
            _over.Cancel();
            client.Close(0);
            _server.Close(0);
        }
        catch (ObjectDisposedException)
        {
            // It was over already.
        }
    }

    public void HalfClose()
    {
        try
        {
            client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Nothing is left to close.
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
        _over.Dispose();
    }

    private async Task PumpAsync(Socket from, Socket to, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await from.ReceiveAsync(buffer, cancellation) is var length and > 0)
            {
                await HoldBackAsync(buffer.AsMemory(0, length), cancellation);
                if (!rules.Current.Drops)
                {
                    await to.SendAsync(buffer.AsMemory(0, length), cancellation);
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // A broken direction breaks the other one.
            await _over.CancelAsync();
            throw;
        }
    }

    private async Task HoldBackAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        var delay = rules.Current.Delay;
        if (rules.Current.CommitDelay > delay && piece.Span.IndexOf("COMMIT"u8) >= 0)
        {
            delay = rules.Current.CommitDelay;
        }

        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, time, cancellation);
        }

        await rules.WhenFlowingAsync(cancellation);
    }
}
