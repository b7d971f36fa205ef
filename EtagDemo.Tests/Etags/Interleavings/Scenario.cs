namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>Who takes part, and what may go wrong.</summary>
/// <param name="Writers">Writers, each of a row of its own under the one tag.</param>
/// <param name="Readers">Readers, each of one read.</param>
/// <param name="Crashes">How many participants may crash, at any point.</param>
/// <param name="Losses">How often the store may lose everything.</param>
/// <param name="Mutation">What is taken out of the protocol.</param>
public sealed record Scenario(int Writers, int Readers, int Crashes, int Losses, Mutation Mutation = Mutation.None);
