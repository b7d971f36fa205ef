using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Hostile;

/// <summary>What came back on a connection, to the byte; one character for each.</summary>
internal sealed partial record RawAnswers(string Text)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public IReadOnlyList<int> Statuses => [.. StatusLine().Matches(Text).Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>Sends the bytes and reads until the other side closes. One that waits for more of a request that never ends is left after a while.</summary>
    public static async Task<RawAnswers> OfAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        using var limit = new CancellationTokenSource(Silence, TimeProvider.System);
        await client.ConnectAsync(server.Host, server.Port, limit.Token);
        await using var stream = client.GetStream();
        var text = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
            var buffer = new byte[8192];
            while (await stream.ReadAsync(buffer, limit.Token) is var read and > 0)
            {
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // A server may close with what it did not read still on the way, which resets the connection.
        }

        return new RawAnswers(text.ToString());
    }

    /// <summary>Each answer is a refusal or a success; none is a failure, and none tells how it came about.</summary>
    public void AssertHarmless()
    {
        Assert.All(Statuses, status => Assert.True(status is < 500 or 501 or 505, Text));
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"HTTP/1\.[01] (\d{3})")]
    private static partial Regex StatusLine();
}
