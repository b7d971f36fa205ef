using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Stops the start when nothing could ever be applied.</summary>
internal sealed class ApplyOptionsValidator : IValidateOptions<ApplyOptions>
{
    public ValidateOptionsResult Validate(string? name, ApplyOptions options) =>
        options is { Capacity: >= 1, Workers: >= 1 and <= 64, Attempts: >= 1 and <= 20 } && options.Pause >= TimeSpan.Zero
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{ApplyOptions.Section} needs a Capacity of at least 1, 1 to 64 Workers, 1 to 20 Attempts and no negative Pause.");
}
