namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.2.3: how old a response was when it arrived, and how old it is now.</summary>
internal sealed record ResponseAge
{
    private ResponseAge(DateTimeOffset date, DateTimeOffset requestTime, DateTimeOffset responseTime, TimeSpan initial)
    {
        Date = date;
        RequestTime = requestTime;
        ResponseTime = responseTime;
        Initial = initial;
    }

    /// <summary>When the origin made it; when it arrived, if the origin does not say.</summary>
    public DateTimeOffset Date { get; }

    public DateTimeOffset RequestTime { get; }

    public DateTimeOffset ResponseTime { get; }

    /// <summary>The section's corrected_initial_age.</summary>
    public TimeSpan Initial { get; }

    public static ResponseAge Calculate(DateTimeOffset? date, TimeSpan? ageField, DateTimeOffset requestTime, DateTimeOffset responseTime)
    {
        var made = date ?? responseTime;
        var apparent = responseTime - made;
        var corrected = (ageField ?? TimeSpan.Zero) + (responseTime - requestTime);
        var initial = apparent > corrected ? apparent : corrected;
        return new ResponseAge(made, requestTime, responseTime, initial > TimeSpan.Zero ? initial : TimeSpan.Zero);
    }

    /// <summary>The section's current_age.</summary>
    public TimeSpan At(DateTimeOffset now) => now > ResponseTime ? Initial + (now - ResponseTime) : Initial;
}
