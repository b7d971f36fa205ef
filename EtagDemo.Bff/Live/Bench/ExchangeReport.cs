namespace EtagDemo.Bff.Live.Bench;

/// <summary>An exchange as it really went, and what it did to the services' validators.</summary>
/// <param name="Gateway">The replica of the gateway that answered.</param>
/// <param name="Request">The fields of the request as they arrived.</param>
/// <param name="Answer">The answer as it was received.</param>
/// <param name="ElapsedMs">From sending the request to the end of the answer.</param>
/// <param name="Hops">What the gateway asked the services, in order.</param>
/// <param name="Entries">The validators of the project, of everybody's lists and of the scenarios, before and after.</param>
/// <param name="More">Whether there are more validators than are shown.</param>
internal sealed record ExchangeReport(
    string Gateway, IReadOnlyList<ShownField> Request, ShownAnswer Answer, double ElapsedMs, IReadOnlyList<Hop> Hops, IReadOnlyList<EntryChange> Entries, bool More);
