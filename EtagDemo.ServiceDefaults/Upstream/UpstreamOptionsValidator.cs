using Microsoft.Extensions.Options;

namespace EtagDemo.ServiceDefaults.Upstream;

internal static class UpstreamOptionsValidator
{
    public static void ThrowIfInvalid(UpstreamOptions options)
    {
        string[] failures = [.. Failures(options)];
        if (failures.Length > 0)
        {
            throw new OptionsValidationException(UpstreamOptions.Section, typeof(UpstreamOptions), failures);
        }
    }

    private static IEnumerable<string> Failures(UpstreamOptions options)
    {
        if (options.ConnectTimeout <= TimeSpan.Zero)
        {
            yield return "Upstream:ConnectTimeout must be more than zero.";
        }

        if (options.AttemptTimeout <= TimeSpan.Zero || options.TotalTimeout < options.AttemptTimeout)
        {
            yield return "Upstream:AttemptTimeout must be more than zero, and Upstream:TotalTimeout at least as long.";
        }

        if (options.Retries is < 0 or > 5)
        {
            yield return "Upstream:Retries must be 0 to 5.";
        }

        if (options.RetryDelay < TimeSpan.Zero)
        {
            yield return "Upstream:RetryDelay must not be negative.";
        }
    }
}
