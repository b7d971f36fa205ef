using Microsoft.Extensions.Options;

namespace EtagDemo.Etags;

internal sealed class EtagsOptionsValidator : IValidateOptions<EtagsOptions>
{
    public ValidateOptionsResult Validate(string? name, EtagsOptions options)
    {
        var failures = new List<string>();
        Require(options.StoreEntries > 0, $"Etags:{nameof(options.StoreEntries)} must be positive.");
        Require(options.StoreBytes > 0, $"Etags:{nameof(options.StoreBytes)} must be positive.");
        Require(options.MaxBodyBytes > 0, $"Etags:{nameof(options.MaxBodyBytes)} must be positive.");
        Require(options.MaxKeyedBodyBytes > 0, $"Etags:{nameof(options.MaxKeyedBodyBytes)} must be positive.");
        RequirePositive(options.EntryLifetime, nameof(options.EntryLifetime));
        RequirePositive(options.StoreReadTimeout, nameof(options.StoreReadTimeout));
        RequirePositive(options.StoreWriteTimeout, nameof(options.StoreWriteTimeout));
        RequirePositive(options.CommitTimeout, nameof(options.CommitTimeout));
        RequirePositive(options.DatabaseFactsTimeout, nameof(options.DatabaseFactsTimeout));
        RequirePositive(options.MarkDeadline, nameof(options.MarkDeadline));
        Require(options.AuditInterval is not { } interval || interval > TimeSpan.Zero, $"Etags:{nameof(options.AuditInterval)} must be positive, or absent.");
        Require(options.AuditShare is >= 0 and <= 1, $"Etags:{nameof(options.AuditShare)} must be from 0 to 1.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequirePositive(TimeSpan time, string option) => Require(time > TimeSpan.Zero, $"Etags:{option} must be positive.");

        void Require(bool holds, string failure)
        {
            if (!holds)
            {
                failures.Add(failure);
            }
        }
    }
}
