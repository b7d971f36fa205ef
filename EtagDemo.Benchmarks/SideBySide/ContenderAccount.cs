using System.Globalization;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>What a contender of .NET says of its memory.</summary>
/// <param name="Allocated">Bytes since it started.</param>
/// <param name="Held">Bytes that it holds.</param>
/// <param name="Compiled">For how long it has compiled.</param>
internal readonly record struct ContenderAccount(long Allocated, long Held, TimeSpan Compiled)
{
    /// <summary>Asks it; null where there is nobody to ask.</summary>
    public static async Task<ContenderAccount?> OfAsync(HttpClient http, int? port, bool collect = false)
    {
        if (port is null)
        {
            return null;
        }

        var numbers = (await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/{(collect ? "?collect" : "")}"))).Split(' ');
        return new ContenderAccount(long.Parse(numbers[0], CultureInfo.InvariantCulture), long.Parse(numbers[1], CultureInfo.InvariantCulture), TimeSpan.FromMicroseconds(long.Parse(numbers[2], CultureInfo.InvariantCulture)));
    }
}
