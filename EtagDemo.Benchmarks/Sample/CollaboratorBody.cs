namespace EtagDemo.Benchmarks.Sample;

internal sealed record CollaboratorBody(string Email, string Role);
