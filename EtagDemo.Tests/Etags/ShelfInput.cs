namespace EtagDemo.Tests.Etags;

public sealed record ShelfInput(string Name);
