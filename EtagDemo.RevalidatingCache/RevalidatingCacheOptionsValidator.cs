using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Options;

namespace EtagDemo.RevalidatingCache;

/// <summary>Stops the start when the options contradict themselves.</summary>
internal sealed class RevalidatingCacheOptionsValidator : IValidateOptions<RevalidatingCacheOptions>
{
    public ValidateOptionsResult Validate(string? name, RevalidatingCacheOptions options)
    {
        List<string> faults = [];
        Require(options.StoreBytes >= 0, $"{nameof(options.StoreBytes)} must not be negative; 0 stores nothing.");
        Require(options.MaxBodyBytes is >= 0 and <= int.MaxValue, $"{nameof(options.MaxBodyBytes)} must be between 0 and {int.MaxValue}.");
        Require(options.CompressFromBytes >= 1, $"{nameof(options.CompressFromBytes)} must be at least 1.");
        Require(options.MaxVariants >= 1, $"{nameof(options.MaxVariants)} must be at least 1.");
        Require(options.MaxWaiters >= 0, $"{nameof(options.MaxWaiters)} must not be negative; 0 lets every request go on its own.");
        Require(options.WaitLimit > TimeSpan.Zero, $"{nameof(options.WaitLimit)} must be positive.");
        Require(options.MaxGroupSize is >= 2 and <= GroupValidation.MaxQuestions, $"{nameof(options.MaxGroupSize)} must be between 2 and {GroupValidation.MaxQuestions}.");
        Require(options.GroupWaitLimit > TimeSpan.Zero, $"{nameof(options.GroupWaitLimit)} must be positive.");
        Require(options.MaxKeyedRequestBytes is >= 0 and <= int.MaxValue, $"{nameof(options.MaxKeyedRequestBytes)} must be between 0 and {int.MaxValue}.");
        Require(options.HeuristicFraction is >= 0 and <= 1, $"{nameof(options.HeuristicFraction)} must be between 0 and 1.");
        Require(options.HeuristicLimit >= TimeSpan.Zero, $"{nameof(options.HeuristicLimit)} must not be negative.");
        Require(options.StaleLimit >= TimeSpan.Zero, $"{nameof(options.StaleLimit)} must not be negative.");
        Require(IsToken(options.CacheStatusName), $"{nameof(options.CacheStatusName)} must be a token such as ExampleCache.");
        Require(options.TargetedFields.All(IsToken), $"{nameof(options.TargetedFields)} must be names of header fields such as CDN-Cache-Control.");
        Require(options.OverrideFields.All(IsToken), $"{nameof(options.OverrideFields)} must be names of header fields such as X-Forwarded-Host.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Require(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }

    private static bool IsToken(string? text) =>
        !string.IsNullOrEmpty(text) && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
