using System.Net.Sockets;
using System.Text;

namespace EtagDemo.Tests.Bff;

/// <summary>One request written by hand, for what HttpClient would tidy up.</summary>
internal static class RawExchange
{
    /// <summary>Sends the lines with <c>Host</c> and <c>Connection: close</c> added, and gives the whole answer as text.</summary>
    public static async Task<string> SendAsync(Uri server, string requestLine, params string[] fields)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        string[] lines = [requestLine, $"Host: {server.Authority}", .. fields, .. fields.Any(f => f.StartsWith("Connection:", StringComparison.Ordinal)) ? Array.Empty<string>() : ["Connection: close"], "", ""];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
