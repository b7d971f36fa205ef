using System.Globalization;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>A mark as a field of its tag's HASH: the writer names the field, the rest is its value.</summary>
internal static class RedisMarkFormat
{
    public const string Prefix = "m";

    public static string Field(Guid writer) => $"{Prefix}{writer:N}";

    public static string Value(WriterMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Transaction} {mark.Deadline.ToUnixTimeMilliseconds()} {mark.Database}");

    /// <summary>Reads what <see cref="Field"/> and <see cref="Value"/> wrote.</summary>
    /// <exception cref="FormatException">Somebody else wrote it.</exception>
    public static WriterMark Read(string field, string value)
    {
        var parts = value.Split(' ', 3);
        return new WriterMark(
            Guid.ParseExact(field.AsSpan(Prefix.Length), "N"),
            parts[^1],
            ulong.Parse(parts[0], CultureInfo.InvariantCulture),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
