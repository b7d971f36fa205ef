namespace EtagDemo.Etags.Outside;

/// <summary>How a transaction whose tags are marked tells the triggers that nobody else needs to announce them: a setting that ends with it.</summary>
internal static class OwnTransaction
{
    /// <summary>For the statement that is the last before mark and COMMIT.</summary>
    public const string Tell = "set_config('etags.marked', 'yes', true)";

    /// <summary>For the triggers, which run within COMMIT.</summary>
    public const string IsTold = "coalesce(current_setting('etags.marked', true), '') = 'yes'";
}
