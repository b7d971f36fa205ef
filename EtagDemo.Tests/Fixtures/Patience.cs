using EtagDemo.Etags;

namespace EtagDemo.Tests.Fixtures;

/// <summary>
/// Bounds for tests that are not about bounds: on a machine that is busy with other tests, a store or a database that answers late must not look as if it were away.
/// </summary>
public static class Patience
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);
    private static readonly string[] Names = [nameof(EtagsOptions.StoreReadTimeout), nameof(EtagsOptions.StoreWriteTimeout), nameof(EtagsOptions.DatabaseFactsTimeout)];

    /// <summary>The bounds as arguments of a service.</summary>
    public static string[] Arguments { get; } = [.. Names.Select(name => $"--Etags:{name}={Bound}")];

    /// <summary>The bounds as environment variables of a service.</summary>
    public static IEnumerable<(string Name, string Value)> Variables => Names.Select(name => ($"Etags__{name}", Bound.ToString()));

    /// <summary>The bounds as options; a test that configures its own does so later.</summary>
    public static void Apply(EtagsOptions options)
    {
        options.StoreReadTimeout = Bound;
        options.StoreWriteTimeout = Bound;
        options.DatabaseFactsTimeout = Bound;
    }
}
