using System.Text;

namespace EtagDemo.Etags.Outside;

/// <summary>Where a service's database announces the tags of changes that its service did not make.</summary>
internal static class OutsideChannel
{
    /// <summary>The announcement that anything may have changed.</summary>
    public const string Everything = "*";

    /// <summary>PostgreSQL cuts longer names off.</summary>
    private const int LongestName = 63;

    /// <summary>The channel's name.</summary>
    /// <exception cref="ArgumentException">The service's name is too long for one.</exception>
    public static string Of(string service)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        var name = $"etags:{service}";
        return Encoding.UTF8.GetByteCount(name) <= LongestName
            ? name
            : throw new ArgumentException($"The service's name '{service}' is too long for a channel: '{name}' may have {LongestName} bytes.", nameof(service));
    }
}
