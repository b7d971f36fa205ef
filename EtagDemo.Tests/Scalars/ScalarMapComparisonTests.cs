using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Scalars;

public sealed class ScalarMapComparisonTests
{
    private static readonly Scalar One = 1;
    private static readonly Scalar Two = 2;

    [Fact]
    public void Unmet_names_what_is_missing_or_different_and_ignores_what_is_extra()
    {
        var unmet = ScalarMapComparison.Unmet(
            current: ScalarMap.Of(("same", One), ("other", One), ("extra", One)),
            expected: ScalarMap.Of(("same", One), ("other", Two), ("absent", Two)));

        Assert.Equal([new("absent", null, Two), new("other", One, Two)], unmet);
    }

    [Fact]
    public void All_names_what_is_extra_too_in_order_of_names()
    {
        var all = ScalarMapComparison.All(
            current: ScalarMap.Of(("same", One), ("other", One), ("extra", One)),
            expected: ScalarMap.Of(("same", One), ("other", Two), ("absent", Two)));

        Assert.Equal([new("absent", null, Two), new("extra", One, null), new("other", One, Two)], all);
    }
}
