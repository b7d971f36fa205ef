namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>Bounds what others ask for.</summary>
internal static class TimeSpanBound
{
    public static TimeSpan AtMost(this TimeSpan value, TimeSpan limit) => value < limit ? value : limit;
}
