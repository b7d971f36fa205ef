using System.Collections.Immutable;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>A route as the page shows it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Route">The template: no id is in it.</param>
/// <param name="Answers">How many.</param>
/// <param name="Outcomes">How many of each <see cref="AnswerOutcome"/>, in its order.</param>
/// <param name="MeanMs">How long they took on average.</param>
internal sealed record RouteView(string Method, string Route, long Answers, ImmutableArray<long> Outcomes, double MeanMs);
