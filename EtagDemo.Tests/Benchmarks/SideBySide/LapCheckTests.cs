using EtagDemo.Benchmarks.SideBySide;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Tests.Benchmarks.SideBySide;

public sealed class LapCheckTests
{
    private static readonly Lap Right = new(1000, TimeSpan.Zero, TimeSpan.Zero, 2300, 0, 1, 0, default);

    [Fact]
    public void A_lap_in_which_all_was_validated_is_right()
    {
        Assert.Null(LapCheck.Fault(AllWorks.Checked, Right));
    }

    [Fact]
    public void Who_validates_less_than_every_request_did_less_work()
    {
        Assert.Equal("validated only 90.0 % of the requests", LapCheck.Fault(AllWorks.Checked, Right with { ValidationsPerRequest = 0.9 }));
    }

    [Fact]
    public void Requests_for_one_resource_may_share_a_validation_but_not_do_without()
    {
        Assert.Null(LapCheck.Fault(AllWorks.Hot, Right with { ValidationsPerRequest = 0.05 }));
        Assert.Equal("validated nothing", LapCheck.Fault(AllWorks.Hot, Right with { ValidationsPerRequest = 0 }));
    }

    [Fact]
    public void Fresh_responses_are_not_validated()
    {
        Assert.NotNull(LapCheck.Fault(AllWorks.Fresh, Right));
        Assert.Null(LapCheck.Fault(AllWorks.Fresh, Right with { ValidationsPerRequest = 0 }));
    }

    [Fact]
    public void Whoever_has_the_current_one_gets_no_body_and_everybody_else_does()
    {
        Assert.NotNull(LapCheck.Fault(AllWorks.Conditional, Right));
        Assert.Null(LapCheck.Fault(AllWorks.Conditional, Right with { BytesPerRequest = 250 }));
        Assert.NotNull(LapCheck.Fault(AllWorks.Checked, Right with { BytesPerRequest = 250 }));
    }

    [Fact]
    public void Errors_and_bodies_from_the_origin_are_faults()
    {
        Assert.NotNull(LapCheck.Fault(AllWorks.Checked, Right with { Errors = 1 }));
        Assert.NotNull(LapCheck.Fault(AllWorks.Checked, Right with { FetchesPerRequest = 0.1 }));
    }
}
