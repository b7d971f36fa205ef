using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An origin that keeps each request as it stood on the wire, and answers with the bytes that the test says.</summary>
internal sealed class RawOrigin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _accepting;

    public RawOrigin(Func<string, string> answer)
    {
        _listener.Start();
        _accepting = AcceptAsync(answer);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Head and content of each request.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public string LastRequest => _requests.Last();

    /// <summary>A 200 of known length.</summary>
    public static string Ok(string body, params string[] fields) =>
        $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n{string.Concat(fields.Select(field => $"{field}\r\n"))}\r\n{body}";

    /// <summary>The value of a field's first line in a request; null if it has none.</summary>
    public static string? Field(string request, string name) =>
        request.Split("\r\n\r\n")[0].Split("\r\n").Skip(1)
            .Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())
            .FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<string, string> answer)
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<string, string> answer)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                var text = new StringBuilder();
                var buffer = new byte[8192];
                while (await stream.ReadAsync(buffer, _stop.Token) is var read and > 0)
                {
                    text.Append(Encoding.Latin1.GetString(buffer, 0, read));
                    if (IsWhole(text.ToString()))
                    {
                        _requests.Enqueue(text.ToString());
                        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer(text.ToString())), _stop.Token);
                        text.Clear();
                    }
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The test is over, or the gateway has left.
        }
    }

    private static bool IsWhole(string request)
    {
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        return Field(request, "Transfer-Encoding") is not null
            ? request.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : request.Length - head - 4 >= int.Parse(Field(request, "Content-Length") ?? "0", CultureInfo.InvariantCulture);
    }
}
