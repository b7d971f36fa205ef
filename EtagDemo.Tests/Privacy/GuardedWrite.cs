namespace EtagDemo.Tests.Privacy;

/// <summary>A write, as somebody sends it who may.</summary>
/// <param name="Operation">Method and path of the description.</param>
/// <param name="Least">The least that one has to be for it.</param>
/// <param name="Body">A body that is taken.</param>
public sealed record GuardedWrite(string Operation, Standing Least, object? Body = null);
