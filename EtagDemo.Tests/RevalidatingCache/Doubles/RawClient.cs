using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>One request written by hand, for what HttpClient would tidy up or not let pass.</summary>
internal static class RawClient
{
    /// <summary>Sends a request of these lines, the first of which is the request line, with content if there is any, and reads the response, whose length must be known.</summary>
    public static async Task<(int Status, string Head, string Body)> SendAsync(Uri server, string content, params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", [.. lines, "", content])));
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!IsWhole(text.ToString()) && await stream.ReadAsync(buffer) is var read and > 0)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        var response = text.ToString();
        var end = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (int.Parse(response.AsSpan(9, 3), CultureInfo.InvariantCulture), response[..end], response[(end + 4)..]);
    }

    public static Task<(int Status, string Head, string Body)> GetAsync(Uri server, string target, params string[] fields) => SendAsync(server, "", [$"GET {target} HTTP/1.1", .. fields]);

    private static bool IsWhole(string response) =>
        response.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var head
        && (RawOrigin.Field(response, "Transfer-Encoding") is not null
            ? response.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : response.Length - head - 4 >= int.Parse(RawOrigin.Field(response, "Content-Length") ?? "0", CultureInfo.InvariantCulture));
}
