using EtagDemo.Bff.Live.Services;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>The numbers of one moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Since">When the sampler began; what is counted is counted from here.</param>
/// <param name="Bench">Whether there is a bench.</param>
/// <param name="TryOut">Whether there is the page <c>/try/</c>.</param>
/// <param name="Gateway">The gateway that answers.</param>
/// <param name="Outcomes">Answers to clients by <see cref="AnswerOutcome"/>, in its order.</param>
/// <param name="Services">The services behind it.</param>
/// <param name="Routes">The busiest routes.</param>
internal sealed record Sample(
    DateTimeOffset At,
    DateTimeOffset Since,
    bool Bench,
    bool TryOut,
    GatewayView Gateway,
    IReadOnlyList<long> Outcomes,
    IReadOnlyList<ServiceView> Services,
    IReadOnlyList<RouteView> Routes);
