using EtagDemo.Bff.Live.Services;

namespace EtagDemo.Tests.Bff.Live;

public sealed class ServiceLedgerTests
{
    private static readonly DateTimeOffset Since = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void What_was_counted_before_somebody_looked_is_not_counted_as_watched()
    {
        var ledger = new ServiceLedger(Since);
        ledger.Add(Stats("a", hits: 100), Since);
        ledger.Add(Stats("a", hits: 107), Since.AddSeconds(1));

        Assert.Equal(7, View(ledger).Hits);
    }

    [Fact]
    public void Replicas_are_added_up()
    {
        var ledger = new ServiceLedger(Since);
        ledger.Add(Stats("a", hits: 100), Since);
        ledger.Add(Stats("b", hits: 10), Since);
        ledger.Add(Stats("a", hits: 103), Since.AddSeconds(1));
        ledger.Add(Stats("b", hits: 14), Since.AddSeconds(1));

        Assert.Equal((7, 2), (View(ledger, 2).Hits, View(ledger, 2).Instances));
    }

    [Fact]
    public void A_process_that_started_later_is_counted_whole_and_one_that_ended_keeps_what_it_counted()
    {
        var ledger = new ServiceLedger(Since);
        ledger.Add(Stats("a", hits: 100), Since);
        ledger.Add(Stats("a", hits: 105), Since.AddSeconds(1));
        ledger.Add(Stats("b", hits: 3) with { StartedAt = Since.AddSeconds(2) }, Since.AddSeconds(20));

        Assert.Equal((8, 1), (View(ledger).Hits, View(ledger).Instances));
    }

    [Fact]
    public void Stale_validators_are_counted_from_the_start_of_the_process()
    {
        var ledger = new ServiceLedger(Since);
        ledger.Add(Stats("a", hits: 1) with { StaleDetected = 2 }, Since);

        Assert.Equal(2, View(ledger).StaleDetected);
    }

    [Fact]
    public void What_a_service_stands_on_is_not_up_when_the_service_does_not_answer()
    {
        var ledger = new ServiceLedger(Since);
        ledger.Add(Stats("a", hits: 1), Since);

        var view = ledger.View("projects", isUp: false, Since);

        Assert.Equal((false, false, false), (view.Up, view.StoreUp, view.DatabaseUp));
    }

    private static ServiceView View(ServiceLedger ledger, int seconds = 21) => ledger.View("projects", isUp: true, Since.AddSeconds(seconds));

    private static ServiceStats Stats(string instance, long hits) => new(
        instance, Since.AddHours(-1), "redis", StoreUp: true, DatabaseUp: true, "epoch", BarrierDown: true, Entries: 5, Tags: 6, Marked: 0, hits, 0, 0, 0, hits, StaleDetected: 0);
}
