using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>What is enumerated: who takes part, and what may go wrong.</summary>
/// <param name="Writers">For each writer the tags it touches. At most two writers.</param>
/// <param name="Readers">How many readers, each with one read of the same representation.</param>
/// <param name="Crashes">How many writers may crash.</param>
/// <param name="CommitsMayFail">Whether a COMMIT may fail while its writer lives.</param>
/// <param name="Losses">How often the store may lose its memory.</param>
/// <param name="Replicas">Whether each reader is a replica of its own, with its own barrier.</param>
public sealed record Scenario(
    ImmutableArray<ImmutableArray<Tag>> Writers, int Readers, int Crashes = 0, bool CommitsMayFail = false, int Losses = 0, bool Replicas = false)
{
    /// <summary>The tags of the representation.</summary>
    public static readonly ImmutableArray<Tag> Tags = [Tag.Parse("project:1"), Tag.Parse("project:1:areas")];

    /// <summary>The first of the tags: two writers at one row.</summary>
    public static ImmutableArray<Tag> First => [Tags[0]];

    /// <summary>The second of the tags.</summary>
    public static ImmutableArray<Tag> Second => [Tags[1]];
}
