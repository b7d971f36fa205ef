namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.2.3: how old a response was when it arrived, and how old it is now. A value, since every stored response has one.</summary>
internal readonly record struct ResponseAge
{
    private readonly long _date;
    private readonly long _requestTime;
    private readonly long _responseTime;

    private ResponseAge(DateTimeOffset date, DateTimeOffset requestTime, DateTimeOffset responseTime, TimeSpan initial, bool isSecondHand)
    {
        IsSecondHand = isSecondHand;
        _date = date.UtcTicks;
        _requestTime = requestTime.UtcTicks;
        _responseTime = responseTime.UtcTicks;
        Initial = initial;
    }

    /// <summary>When the origin made it; when it arrived, if the origin does not say.</summary>
    public DateTimeOffset Date => new(_date, TimeSpan.Zero);

    public DateTimeOffset RequestTime => new(_requestTime, TimeSpan.Zero);

    public DateTimeOffset ResponseTime => new(_responseTime, TimeSpan.Zero);

    /// <summary>Whether it came with an Age: another cache had it, and the origin neither made nor validated it for the request that brought it (5.1).</summary>
    public bool IsSecondHand { get; }

    /// <summary>The section's corrected_initial_age.</summary>
    public TimeSpan Initial { get; }

    public static ResponseAge Calculate(DateTimeOffset? date, TimeSpan? ageField, DateTimeOffset requestTime, DateTimeOffset responseTime)
    {
        var made = date ?? responseTime;
        var apparent = responseTime - made;
        var corrected = (ageField ?? TimeSpan.Zero) + (responseTime - requestTime);
        var initial = apparent > corrected ? apparent : corrected;
        return new ResponseAge(made, requestTime, responseTime, initial > TimeSpan.Zero ? initial : TimeSpan.Zero, ageField is not null);
    }

    /// <summary>The section's current_age.</summary>
    public TimeSpan At(DateTimeOffset now) => now.UtcTicks > _responseTime ? Initial + new TimeSpan(now.UtcTicks - _responseTime) : Initial;
}
