using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Overload;

internal sealed class OverloadOptionsValidator : IValidateOptions<OverloadOptions>
{
    public ValidateOptionsResult Validate(string? name, OverloadOptions options) =>
        options.MaxConcurrent < 1 ? ValidateOptionsResult.Fail("Overload:MaxConcurrent must be at least 1.")
        : options.MaxQueued < 0 ? ValidateOptionsResult.Fail("Overload:MaxQueued must not be negative.")
        : options.RetryAfter < TimeSpan.FromSeconds(1) ? ValidateOptionsResult.Fail("Overload:RetryAfter must be at least a second: the header field has no smaller unit.")
        : ValidateOptionsResult.Success;
}
