namespace EtagDemo.Benchmarks.Sample;

internal static class SamplePeople
{
    public const string Owner = "owner@building.example";

    public static IReadOnlyList<CollaboratorBody> Others { get; } =
        [new("electrician@building.example", "editor"), new("tenant@building.example", "viewer")];
}
