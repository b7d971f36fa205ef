using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Live;

/// <summary>Stops the start when the bounds are none.</summary>
internal sealed class LiveOptionsValidator : IValidateOptions<LiveOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveOptions options) =>
        options is { Listeners: >= 0 and <= 1000, History: >= 1 and <= 3600, BenchConcurrency: >= 1 and <= 64 } && options.Interval > TimeSpan.Zero && options.Linger >= TimeSpan.Zero
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{LiveOptions.Section} needs 0 to 1000 Listeners, an Interval of more than zero, no negative Linger, a History of 1 to 3600 and a BenchConcurrency of 1 to 64.");
}
