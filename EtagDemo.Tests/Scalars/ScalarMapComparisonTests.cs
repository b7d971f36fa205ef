using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Tests.Scalars;

public sealed class ScalarMapComparisonTests
{
    private static readonly Scalar _one = 1;
    private static readonly Scalar _two = 2;

    [Fact]
    public void Unmet_names_what_is_missing_or_different_and_ignores_what_is_extra()
    {
        var unmet = ScalarMapComparison.Unmet(
            current: ScalarMap.Of(("same", _one), ("other", _one), ("extra", _one)),
            expected: ScalarMap.Of(("same", _one), ("other", _two), ("absent", _two)));

        Assert.Equal([new("absent", null, _two), new("other", _one, _two)], unmet);
    }

    [Fact]
    public void All_names_what_is_extra_too_in_order_of_names()
    {
        var all = ScalarMapComparison.All(
            current: ScalarMap.Of(("same", _one), ("other", _one), ("extra", _one)),
            expected: ScalarMap.Of(("same", _one), ("other", _two), ("absent", _two)));

        Assert.Equal([new("absent", null, _two), new("extra", _one, null), new("other", _one, _two)], all);
    }
}
