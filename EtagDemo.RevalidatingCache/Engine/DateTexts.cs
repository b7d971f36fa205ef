using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>Dates as fields have them, each written once for the many answers that share a second.</summary>
internal sealed class DateTexts
{
    private const int Count = 256;

    private readonly Text?[] _texts = new Text?[Count];

    public string Of(DateTimeOffset date)
    {
        var second = date.UtcTicks / TimeSpan.TicksPerSecond;
        ref var slot = ref _texts[second % Count];
        if (Volatile.Read(ref slot) is { } there && there.Second == second)
        {
            return there.Value;
        }

        var value = HttpDate.Format(date);
        Volatile.Write(ref slot, new Text(second, value));
        return value;
    }

    private sealed record Text(long Second, string Value);
}
