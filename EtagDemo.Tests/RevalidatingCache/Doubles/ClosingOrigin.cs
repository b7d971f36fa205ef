using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An origin that writes what the test says, right or wrong, and closes: one connection for each request. It reads the head of a request and leaves the content where it is.</summary>
internal sealed class ClosingOrigin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly Task _serving;

    public ClosingOrigin()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What it answers from now on, in Latin-1; empty for nothing at all.</summary>
    public string Answer { get; set; } = "";

    /// <summary>The heads of the requests that came.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    public static string Ok(string fields, string body) => $"HTTP/1.1 200 OK\r\n{fields}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> exchanges = [];
        try
        {
            while (true)
            {
                exchanges.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(exchanges);
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                await using var stream = connection.GetStream();
                var head = new StringBuilder();
                var one = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    await stream.ReadExactlyAsync(one, _stop.Token);
                    head.Append((char)one[0]);
                }

                _heads.Enqueue(head.ToString());
                await stream.WriteAsync(Encoding.Latin1.GetBytes(Answer), _stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // A gateway that does not like the answer closes, and so does one that opened a connection for nothing.
            }
        }
    }
}
