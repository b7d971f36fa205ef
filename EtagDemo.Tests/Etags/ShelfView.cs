namespace EtagDemo.Tests.Etags;

public sealed record ShelfView(Guid Id, string Name, IReadOnlyList<string> Books);
