using System.Globalization;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>What a run of wrk came to.</summary>
/// <param name="Requests">Answered requests.</param>
/// <param name="Duration">For how long.</param>
/// <param name="Bytes">Received, header sections included.</param>
/// <param name="Errors">Failed connections, time-outs and answers of 400 and more.</param>
/// <param name="P50">The median latency.</param>
/// <param name="P99">The latency that one request in a hundred exceeds.</param>
internal sealed record WrkReport(long Requests, TimeSpan Duration, long Bytes, long Errors, TimeSpan P50, TimeSpan P99)
{
    private const string Line = "measured ";

    /// <summary>What the generator itself spent.</summary>
    public TimeSpan Cpu { get; init; }

    public double RequestsPerSecond => Requests / Duration.TotalSeconds;

    public double BytesPerRequest => Requests == 0 ? 0 : (double)Bytes / Requests;

    /// <summary>Reads the line that <see cref="WrkPlan"/> has wrk write.</summary>
    public static WrkReport Parse(string output)
    {
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal))
            ?? throw new FormatException($"wrk did not say what it measured: {output}");
        long[] numbers = [.. line[Line.Length..].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return new WrkReport(numbers[0], Microseconds(numbers[1]), numbers[2], numbers[3], Microseconds(numbers[4]), Microseconds(numbers[5]));
    }

    private static TimeSpan Microseconds(long count) => TimeSpan.FromMicroseconds(count);
}
